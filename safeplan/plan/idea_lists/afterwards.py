"""Ideas to choose from: reporting, leaving, looking after oneself, court.

Our own words for what the sources of each idea say; nothing here is said without one.
"""

from safeplan.plan.idea import Idea
from safeplan.words import QT_TRANSLATE_NOOP

IDEAS = (
    Idea("R1", ("Northants",), QT_TRANSLATE_NOOP("Ideas", "Report early: twice is enough")),
    Idea("R2", ("Northants",), QT_TRANSLATE_NOOP("Ideas", "Do not wait until you have proof")),
    Idea(
        "R3",
        ("CityPol", "AAS1"),
        QT_TRANSLATE_NOOP("Ideas", "Write down the officer’s name and a crime number"),
    ),
    Idea(
        "R4",
        ("SLT-rep",),
        QT_TRANSLATE_NOOP("Ideas", "Ask for the force’s lead on stalking, or its public protection team"),
        quiet=QT_TRANSLATE_NOOP("Ideas", "Ask for the force’s public protection team"),
    ),
    Idea(
        "R5",
        ("SLT-rep", "Paladin6"),
        QT_TRANSLATE_NOOP("Ideas", "Take your diary and a risk checklist from a stalking service"),
        quiet=QT_TRANSLATE_NOOP("Ideas", "Take your notes and a checklist from a support service"),
    ),
    Idea("R6", ("3A-asap",), QT_TRANSLATE_NOOP("Ideas", "Write entries on the same day")),
    Idea(
        "R7",
        ("Cheshire", "BCSTH"),
        QT_TRANSLATE_NOOP("Ideas", "Keep the originals, and copies in two safe places"),
    ),
    Idea("R8", ("CityPol",), QT_TRANSLATE_NOOP("Ideas", "Put letters in paper, not in plastic")),
    Idea("R9", ("AAS2",), QT_TRANSLATE_NOOP("Ideas", "Write down how your life has changed")),
    Idea(
        "R10",
        ("BirdCage",),
        QT_TRANSLATE_NOOP("Ideas", "If you are advised to: say no once, in plain words, then nothing"),
    ),
    Idea("R11", ("Hants12",), QT_TRANSLATE_NOOP("Ideas", "Ask for your report to be confirmed in writing")),
    Idea(
        "R12",
        ("Paladin6",),
        QT_TRANSLATE_NOOP("Ideas", "Ask for a stalking advocate"),
        quiet=QT_TRANSLATE_NOOP("Ideas", "Ask for an advocate"),
    ),
    Idea("R13", ("VRR",), QT_TRANSLATE_NOOP("Ideas", "If there is no charge, ask for a review")),
    Idea(
        "L1",
        ("WMWA", "Foyle"),
        QT_TRANSLATE_NOOP("Ideas", "Get help to plan"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Leaving can make the danger greater."),
        delicate=True,
    ),
    Idea("L2", ("NottsWA",), QT_TRANSLATE_NOOP("Ideas", "Choose a place they do not know"), delicate=True),
    Idea("L3", ("WMWA", "Futures"), QT_TRANSLATE_NOOP("Ideas", "Go when they are busy"), delicate=True),
    Idea(
        "L4",
        ("Medway", "WestSx"),
        QT_TRANSLATE_NOOP("Ideas", "Pack a bag"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Keep it away from friends you share."),
        delicate=True,
    ),
    Idea(
        "L5",
        ("NottsWA", "Wish"),
        QT_TRANSLATE_NOOP("Ideas", "Take your papers"),
        hint=QT_TRANSLATE_NOOP("Ideas", "ID, passports, birth certificates, bank, benefit and court papers."),
        delicate=True,
    ),
    Idea("L6", ("Medway",), QT_TRANSLATE_NOOP("Ideas", "Take medicines and prescriptions"), delicate=True),
    Idea("L7", ("Foyle", "Aware"), QT_TRANSLATE_NOOP("Ideas", "Take spare keys and chargers"), delicate=True),
    Idea(
        "L8", ("WestSx",), QT_TRANSLATE_NOOP("Ideas", "Do not tell them that there is a plan"), delicate=True
    ),
    Idea(
        "L9", ("SafeNet",), QT_TRANSLATE_NOOP("Ideas", "Plan a move on a safe computer only"), delicate=True
    ),
    Idea(
        "L10",
        ("Walsall", "EC"),
        QT_TRANSLATE_NOOP("Ideas", "Register to vote anonymously"),
        hint=QT_TRANSLATE_NOOP("Ideas", "It needs a court order or an attestation, and renewing each year."),
        delicate=True,
    ),
    Idea(
        "L11",
        ("BirdCage",),
        QT_TRANSLATE_NOOP("Ideas", "Ask people-finder sites to take you off"),
        delicate=True,
    ),
    Idea(
        "L12",
        ("Hansard99",),
        QT_TRANSLATE_NOOP("Ideas", "When you redirect mail, choose the private options"),
        hint=QT_TRANSLATE_NOOP(
            "Ideas",
            "Returned post can show the new address. Our source is from 1999: check how it works now.",
        ),
        delicate=True,
    ),
    Idea(
        "L13",
        ("Refuge",),
        QT_TRANSLATE_NOOP("Ideas", "Take old places, family sharing and saved places off your accounts"),
        delicate=True,
    ),
    Idea("L14", ("BCSTH",), QT_TRANSLATE_NOOP("Ideas", "Move your diary and evidence too"), delicate=True),
    Idea(
        "B1",
        ("DCADV",),
        QT_TRANSLATE_NOOP("Ideas", "Your fear is a fair response"),
        hint=QT_TRANSLATE_NOOP("Ideas", "The blame is theirs."),
    ),
    Idea(
        "B2",
        ("Ottumwa", "GSheet"),
        QT_TRANSLATE_NOOP("Ideas", "Share the work of writing things down"),
        hint=QT_TRANSLATE_NOOP("Ideas", "It is draining."),
    ),
    Idea(
        "B3",
        ("Ottumwa",),
        QT_TRANSLATE_NOOP("Ideas", "Choose set times for writing, and someone to sit with you"),
        derived=True,
    ),
    Idea(
        "B4",
        ("SLT-PTSD",),
        QT_TRANSLATE_NOOP("Ideas", "Tell your GP that it is stalking, and ask about trauma"),
        hint=QT_TRANSLATE_NOOP(
            "Ideas",
            "In a UK pilot about 8 in 10 scored in the range for PTSD; about a quarter were assessed.",
        ),
        quiet=QT_TRANSLATE_NOOP("Ideas", "Ask your GP about trauma"),
    ),
    Idea("B5", ("NHSGGC",), QT_TRANSLATE_NOOP("Ideas", "Watch for bad sleep, panic and flashbacks")),
    Idea(
        "B6",
        ("NHSGGC",),
        QT_TRANSLATE_NOOP("Ideas", "If you think about ending your life, call someone now"),
        hint=QT_TRANSLATE_NOOP(
            "Ideas", "999, NHS 111, or Samaritans on 116 123. Find help says what each covers."
        ),
    ),
    Idea(
        "B7",
        ("NESCol", "Wish"),
        QT_TRANSLATE_NOOP("Ideas", "Stay in touch with people"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Being cut off helps the person doing this."),
    ),
    Idea(
        "B8",
        ("SLT-story",),
        QT_TRANSLATE_NOOP("Ideas", "Ask for therapy that knows about stalking"),
        quiet=QT_TRANSLATE_NOOP("Ideas", "Ask for therapy that fits what happened"),
    ),
    Idea(
        "B9",
        ("Hants12", "BBC21"),
        QT_TRANSLATE_NOOP("Ideas", "Ask to be referred to victim services"),
        hint=QT_TRANSLATE_NOOP("Ideas", "You can ask whether or not you have reported it."),
    ),
    Idea("J1", ("Woodbridge", "Park"), QT_TRANSLATE_NOOP("Ideas", "Carry a copy of the order")),
    Idea(
        "J2",
        ("Woodbridge", "ASSIST"),
        QT_TRANSLATE_NOOP("Ideas", "Tell work, school and neighbours what the order forbids"),
    ),
    Idea("J3", ("SRP-RO", "Gwent"), QT_TRANSLATE_NOOP("Ideas", "Report every breach")),
    Idea("J4", ("SRP-RO",), QT_TRANSLATE_NOOP("Ideas", "Be extra careful just after the order is made")),
    Idea("J5", ("SRP-RO", "Stout"), QT_TRANSLATE_NOOP("Ideas", "Do not rely on the order alone")),
    Idea(
        "J6",
        ("UEA",),
        QT_TRANSLATE_NOOP("Ideas", "Write down the end date, and ask in time for it to be renewed"),
    ),
    Idea(
        "J7",
        ("Protocol",),
        QT_TRANSLATE_NOOP("Ideas", "Check that the addresses on the draft are right and safe"),
    ),
    Idea("J8", ("BBC21",), QT_TRANSLATE_NOOP("Ideas", "Ask to be told about bail, release and moves")),
    Idea(
        "J9",
        ("DCADV",),
        QT_TRANSLATE_NOOP("Ideas", "Make the plan again before a release or before the order ends"),
        derived=True,
    ),
)
