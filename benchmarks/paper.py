"""How long the printed plan takes: processor time of both passes, imports done.

python benchmarks/paper.py
"""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from safeplan.documents.plan_choices import PlanChoices
from safeplan.documents.plan_sheet import plan_sheet
from safeplan.words import plainly
from tests.builders.plan import DANGER, all_sections, full_plan, plain_date, sample_plan

RUNS = 9


def main() -> None:
    """Print the median of several runs for a small and a full plan."""
    for name, plan in (("a few sections", sample_plan()), ("every idea", full_plan())):
        choices = PlanChoices(all_sections(plan))
        taken = []
        for _ in range(RUNS):
            start = time.process_time()
            data = plan_sheet(plan, DANGER, choices, plainly, plain_date)
            taken.append(time.process_time() - start)
        print(f"{name}: {statistics.median(taken) * 1000:.0f} ms, {len(data):,} bytes")


if __name__ == "__main__":
    main()
