"""People, places, orders and reports with something in every field."""

from safeplan.diary.orders import Order, OrderKind, Term
from safeplan.diary.reports import Report
from safeplan.people.person import Person, PersonKind, Place
from safeplan.people.protected import Protected, ProtectedKind

DAN = Person(
    name="D. W.",
    kind=PersonKind.THEM,
    aliases="Dan Wilkes\nDanny",
    looks="Tall, thin, short brown hair. Green parka.",
    vehicles="Silver Astra, YD17 KLM",
    handles="07700 900482\n@dwx_leeds",
    addresses="Somewhere off Alder Street",
    note="Worked with me until March.",
)
PRIYA = Person(name="Priya K.", kind=PersonKind.WITNESS, reach="07700 900115", note="Wrote it down too.")
SHAH = Person(name="PC Shah", kind=PersonKind.OFFICER, reach="101, ask for collar number 4471")
COOP = Place(
    name="Co-op, Alder Street", address="Alder Street, Leeds", note="The bus stop is across the road."
)
HOME = Protected(text="14 Rowan Court, LS6 2QT", kind=ProtectedKind.ADDRESS)
ORDER = Order(
    kind=OrderKind.NON_MOLESTATION,
    court="Leeds Family Court",
    reference="LS26F00417",
    made="2026-10-02",
    served="2026-10-05",
    ends="2027-10-01",
    terms=(
        Term(1, "Not to use or threaten violence against me."),
        Term(2, "Not to contact me in any way, directly or through others."),
        Term(3, "Not to go within 100 metres of my home."),
    ),
)
REPORT = Report(
    body="West Yorkshire Police",
    officer="PC Shah",
    number="13260541907",
    happened="Monday 23 November, about 9 in the morning, by phone",
    said="They will look at it together with the others.",
    outcome="A statement was taken on 24 November.",
)
