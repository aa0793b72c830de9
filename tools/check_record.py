"""Check a record of sealed entries, with nothing but Python: see "The record" in docs/seals.md.

python check_record.py RECORD [SEAL or FILE …]

SEAL was left outside, whole or its first 12 digits: says which save it seals. FILE is an original: says which
entry it belongs to. The exit code is 0 if everything fits.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any


def main(record: str, *others: str) -> int:
    try:
        said = json.loads(Path(record).read_text("utf-8"), object_pairs_hook=once)
        saves = [read(each) for each in said["versions" if said["record"] == 1 else "another form"]]
    except (OSError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        sys.exit(f"This is no record: {type(error).__name__}")
    for save in saves:
        print(f"{save['number']:6}  {save['seal'].hex() if save['seal'] else '-':64}  {save['about']}")
    wrong = check(saves)
    for number, what in wrong:
        print(f"WRONG {number} {what}")
    good = min([not wrong, *(find(each, saves) for each in others)])
    print("Everything fits." if good else "Something does not fit.")
    return 0 if good else 1


def read(said: dict[str, Any]) -> dict[str, Any]:
    number, seal = said["number"], some_bytes(said["seal"]) if "seal" in said else None
    if type(number) is not int or number < 1:
        raise ValueError("a number")
    commitments, about, files = said.get("erased", []), "erased", {}
    if "shown" in said:
        values = {name: value for name, (_salt, value) in said["shown"].items()}
        files = {v["sha256"]: name for name, v in values.items() if name.startswith("attachment ")}
        about = f"entry {values.get('entry', '?')}, version {values.get('version', '?')}"
        commitments = [commitment(name, *part) for name, part in said["shown"].items()] + said["withheld"]
    digest = sha256(b"".join(sorted(some_bytes(each) for each in commitments))).digest()
    if "shown" not in said and "erased" not in said:
        digest, about = (some_bytes(said["digest"]), "not shown") if "digest" in said else (b"", "missing")
    return {"number": number, "seal": seal, "digest": digest, "about": about, "files": files}


def check(saves: list[dict[str, Any]]) -> list[tuple[int, str]]:
    wrong, last, before = [], 0, bytes(32)
    for save in saves:
        if save["number"] != last + 1:
            wrong.append((last + 1, "missing"))
            before = b""
        last = save["number"]
        if not save["digest"] or not save["seal"]:
            wrong.append((last, "missing"))
        elif sha256(before + save["digest"]).digest() != save["seal"]:
            wrong.append((last, "altered" if before else "unproven"))
        before = save["seal"] or b""
    return wrong


def commitment(name: str, salt: str, value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    framed = b"".join(len(s.encode()).to_bytes(n, "big") + s.encode() for s, n in ((name, 2), (text, 8)))
    return sha256(some_bytes(salt) + framed).hexdigest()


def some_bytes(text: str) -> bytes:
    if bytes.fromhex(text).hex() != text or len(text) != 64:
        raise ValueError("not 32 bytes in small digits")
    return bytes.fromhex(text)


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a name twice")
    return dict(pairs)


def find(wanted: str, saves: list[dict[str, Any]]) -> bool:
    digits, whole = wanted.replace(" ", "").lower(), sha256()
    if is_file := Path(wanted).is_file():
        with Path(wanted).open("rb") as file:
            while part := file.read(1 << 20):
                whole.update(part)
    for save in saves if is_file or len(digits) >= 12 else []:
        if whole.hexdigest() in save["files"] if is_file else (save["seal"] or b"").hex().startswith(digits):
            print(f"{wanted}: save {save['number']}, {save['about']}")
            return True
    print(f"{wanted}: not in this record")
    return False


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
