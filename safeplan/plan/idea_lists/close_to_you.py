"""Ideas to choose from: friends, family, children, pets and money.

Our own words for what the sources of each idea say; nothing here is said without one.
"""

from safeplan.plan.idea import Idea
from safeplan.words import QT_TRANSLATE_NOOP

IDEAS = (
    Idea("F1", ("Devon", "AAS2"), QT_TRANSLATE_NOOP("Ideas", "Tell people you trust")),
    Idea(
        "F2",
        ("Marion", "Arizona"),
        QT_TRANSLATE_NOOP("Ideas", "Show people you trust a picture, or describe the person"),
    ),
    Idea("F3", ("AAS1",), QT_TRANSLATE_NOOP("Ideas", "Ask people you trust to write down what they see")),
    Idea(
        "F4", ("Foyle", "RISE"), QT_TRANSLATE_NOOP("Ideas", "Ask neighbours to call 999 if they hear trouble")
    ),
    Idea(
        "F5",
        ("RISE", "SCVAN"),
        QT_TRANSLATE_NOOP("Ideas", "Agree a word to say and a word to text"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Agree what each person does when they get it."),
        delicate=True,
    ),
    Idea(
        "F6",
        ("PA", "Park"),
        QT_TRANSLATE_NOOP("Ideas", "Agree a signal from the house"),
        hint=QT_TRANSLATE_NOOP("Ideas", "A lamp or a blind."),
        delicate=True,
    ),
    Idea("F7", ("Arizona", "Fresno"), QT_TRANSLATE_NOOP("Ideas", "Ask people to pass nothing on about you")),
    Idea("F8", ("Park", "Medway"), QT_TRANSLATE_NOOP("Ideas", "Take care with friends you share")),
    Idea(
        "F9",
        ("Fresno", "Veritas"),
        QT_TRANSLATE_NOOP("Ideas", "Ask people not to confront the person or bargain with them"),
    ),
    Idea("F10", ("Park",), QT_TRANSLATE_NOOP("Ideas", "Set regular check-ins, and what a missed one means")),
    Idea(
        "F11",
        ("Foyle", "PA"),
        QT_TRANSLATE_NOOP("Ideas", "Leave a bag, keys and copies with someone you trust"),
        delicate=True,
    ),
    Idea(
        "F12",
        ("SCVAN",),
        QT_TRANSLATE_NOOP("Ideas", "Name two people to call in an emergency, and a place to meet"),
        delicate=True,
    ),
    Idea(
        "C1",
        ("RISE", "Futures"),
        QT_TRANSLATE_NOOP("Ideas", "Teach the children when and how to call 999"),
        hint=QT_TRANSLATE_NOOP("Ideas", "And to give their name and address."),
    ),
    Idea("C2", ("Foyle", "SWSDA"), QT_TRANSLATE_NOOP("Ideas", "Agree a family code word"), delicate=True),
    Idea(
        "C3",
        ("SWSDA", "PA"),
        QT_TRANSLATE_NOOP("Ideas", "Teach the children to get out or hide, and never to step in"),
    ),
    Idea("C4", ("Arizona",), QT_TRANSLATE_NOOP("Ideas", "Teach the children that the door stays shut")),
    Idea(
        "C5",
        ("ASSIST", "Shirley"),
        QT_TRANSLATE_NOOP("Ideas", "Tell the school who may collect the children"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Show it any court order."),
    ),
    Idea("C6", ("ASSIST",), QT_TRANSLATE_NOOP("Ideas", "Change how and when you do the school run")),
    Idea("C7", ("ASSIST",), QT_TRANSLATE_NOOP("Ideas", "Let someone else pass on messages about contact")),
    Idea(
        "C8", ("ASSIST",), QT_TRANSLATE_NOOP("Ideas", "Let someone else do handovers, or use a public place")
    ),
    Idea(
        "C9", ("PA",), QT_TRANSLATE_NOOP("Ideas", "Choose a neighbour the children can run to"), delicate=True
    ),
    Idea("C10", ("BBCtrk",), QT_TRANSLATE_NOOP("Ideas", "Check the children’s devices and toys")),
    Idea(
        "C11",
        ("StopB",),
        QT_TRANSLATE_NOOP("Ideas", "Keep plans out of what the children could repeat"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Children get asked questions."),
    ),
    Idea(
        "C12",
        ("StopB",),
        QT_TRANSLATE_NOOP("Ideas", "Be wary of joint mediation when there is stalking"),
        quiet=QT_TRANSLATE_NOOP("Ideas", "Be wary of joint mediation"),
    ),
    Idea("C13", ("Foyle",), QT_TRANSLATE_NOOP("Ideas", "Pack what the children need and love")),
    Idea("A1", ("Foyle",), QT_TRANSLATE_NOOP("Ideas", "Find someone who can take your pets")),
    Idea("A2", ("RDVIC",), QT_TRANSLATE_NOOP("Ideas", "Put your pets in the plan, and who helps with them")),
    Idea(
        "A3",
        ("DVInfo",),
        QT_TRANSLATE_NOOP("Ideas", "Watch your pets when they are outside"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Some people who stalk go for pets."),
    ),
    Idea("A4", ("Fresno",), QT_TRANSLATE_NOOP("Ideas", "Think about a dog as an early warning")),
    Idea(
        "M1",
        ("NottsWA", "Wish"),
        QT_TRANSLATE_NOOP("Ideas", "Keep some cash, hidden or with you"),
        delicate=True,
    ),
    Idea(
        "M2",
        ("Foyle", "Shirley"),
        QT_TRANSLATE_NOOP("Ideas", "Open an account that only you know about"),
        delicate=True,
    ),
    Idea(
        "M3",
        ("FCNY",),
        QT_TRANSLATE_NOOP("Ideas", "Have statements sent to a safe address, or online only"),
        delicate=True,
    ),
    Idea("M4", ("Bassetlaw",), QT_TRANSLATE_NOOP("Ideas", "Change your bank passwords and PINs")),
    Idea("M5", ("Refuge",), QT_TRANSLATE_NOOP("Ideas", "Take your cards off shared accounts")),
    Idea("M6", ("Devon",), QT_TRANSLATE_NOOP("Ideas", "Give out few details by phone")),
    Idea("M7", ("NottsWA",), QT_TRANSLATE_NOOP("Ideas", "Ask about benefits and legal aid")),
    Idea("M8", ("Suffolk",), QT_TRANSLATE_NOOP("Ideas", "Watch for orders made or cancelled in your name")),
    Idea(
        "M9",
        ("Ofcom",),
        QT_TRANSLATE_NOOP("Ideas", "Tell the phone company about contracts you were forced into"),
    ),
)
