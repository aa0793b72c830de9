"""Ideas to choose from: being followed, being confronted, an emergency.

Our own words for what the sources of each idea say; nothing here is said without one.
"""

from safeplan.plan.idea import Idea
from safeplan.words import QT_TRANSLATE_NOOP

IDEAS = (
    Idea("X1", ("CeredigionSLT",), QT_TRANSLATE_NOOP("Ideas", "Trust the feeling and act early")),
    Idea(
        "X2",
        ("Bassetlaw", "NESCol"),
        QT_TRANSLATE_NOOP("Ideas", "Head for a place with staff and CCTV"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Police station, all-night shop, petrol station."),
    ),
    Idea(
        "X3",
        ("CeredigionSLT",),
        QT_TRANSLATE_NOOP("Ideas", "On foot: cross, look back, and keep moving towards people"),
    ),
    Idea("X4", ("CeredigionSLT",), QT_TRANSLATE_NOOP("Ideas", "Tell people near you what is happening")),
    Idea("X5", ("Bassetlaw",), QT_TRANSLATE_NOOP("Ideas", "Keep your phone in your hand")),
    Idea(
        "X6", ("Thurrock",), QT_TRANSLATE_NOOP("Ideas", "In a car: stay in, lock the doors, draw attention")
    ),
    Idea("X7", ("Kent", "QMU"), QT_TRANSLATE_NOOP("Ideas", "Drive where cameras will see them")),
    Idea("X8", ("Kent",), QT_TRANSLATE_NOOP("Ideas", "Call 999 if you are in danger")),
    Idea("X9", ("CityPol",), QT_TRANSLATE_NOOP("Ideas", "Do not confront them")),
    Idea(
        "X10",
        ("Cheshire",),
        QT_TRANSLATE_NOOP("Ideas", "Afterwards, write down plate, clothes, route and time"),
    ),
    Idea("T1", ("Arizona",), QT_TRANSLATE_NOOP("Ideas", "Keep the door shut")),
    Idea("T2", ("RISE",), QT_TRANSLATE_NOOP("Ideas", "Go to the room you chose and call 999")),
    Idea(
        "T3",
        ("CityPol", "SLT10"),
        QT_TRANSLATE_NOOP("Ideas", "Do not get drawn in: show little, and leave for a busy place"),
    ),
    Idea("T4", ("EBCC",), QT_TRANSLATE_NOOP("Ideas", "Use your code word with a neighbour"), delicate=True),
    Idea(
        "T5",
        ("EBCC",),
        QT_TRANSLATE_NOOP("Ideas", "In public, ask staff or security to call the police"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Make it noticed."),
    ),
    Idea(
        "T6",
        ("GSU", "STEPS"),
        QT_TRANSLATE_NOOP("Ideas", "Decide now what you will do at home, at work, at school and in a shop"),
    ),
    Idea("T7", ("STEPS",), QT_TRANSLATE_NOOP("Ideas", "Practise the words you will use to leave")),
    Idea(
        "T8",
        ("Fresno",),
        QT_TRANSLATE_NOOP("Ideas", "Avoid driving off with them"),
        hint=QT_TRANSLATE_NOOP("Ideas", "From a guide in the US: get out, and get to people."),
    ),
    Idea(
        "T9",
        ("SLT-rep",),
        QT_TRANSLATE_NOOP("Ideas", "Film only when it is safe"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Ask the police about it first."),
    ),
    Idea(
        "T10",
        ("SWSDA",),
        QT_TRANSLATE_NOOP("Ideas", "Giving in to stay safe for now is survival"),
        hint=QT_TRANSLATE_NOOP("Ideas", "It is not your fault."),
    ),
    Idea("T11", ("Cheshire",), QT_TRANSLATE_NOOP("Ideas", "Afterwards, write it down and report it")),
    Idea(
        "E1",
        ("ProtectUK",),
        QT_TRANSLATE_NOOP(
            "Ideas", "Call 999 if life is in danger, there is violence, or a crime is happening"
        ),
        hint=QT_TRANSLATE_NOOP("Ideas", "Or if the person is nearby."),
    ),
    Idea("E2", ("IoW",), QT_TRANSLATE_NOOP("Ideas", "Say where you are first")),
    Idea(
        "E3",
        ("IoW", "SST"),
        QT_TRANSLATE_NOOP("Ideas", "If you cannot speak: listen, then cough or tap"),
        hint=QT_TRANSLATE_NOOP("Ideas", "On a mobile, press 55 when you are asked."),
    ),
    Idea(
        "E4",
        ("RISE", "SST"),
        QT_TRANSLATE_NOOP("Ideas", "Do not rely on a silent call"),
        hint=QT_TRANSLATE_NOOP(
            "Ideas", "Police are not sent without some answer from you, and may not know where you are."
        ),
    ),
    Idea(
        "E5",
        ("STees", "Bucks"),
        QT_TRANSLATE_NOOP("Ideas", "If your phone is registered: text 999 with who, what and where"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Wait for the reply. After three minutes, send it again."),
    ),
    Idea(
        "E6",
        ("BirdCage", "AAS1"),
        QT_TRANSLATE_NOOP("Ideas", "Say that it is stalking"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Give your crime number and any court order."),
        quiet=QT_TRANSLATE_NOOP("Ideas", "Give your crime number and any court order"),
    ),
    Idea("E7", ("BirdCage",), QT_TRANSLATE_NOOP("Ideas", "Ask for a new report to be linked to the rest")),
    Idea("E8", ("ProtectUK",), QT_TRANSLATE_NOOP("Ideas", "Leave the scene as it is")),
    Idea("E9", ("PA",), QT_TRANSLATE_NOOP("Ideas", "See a doctor and have injuries recorded")),
)
