"""Ideas to choose from: at home, out and about, at work or study.

Our own words for what the sources of each idea say; nothing here is said without one.
"""

from safeplan.plan.idea import Idea
from safeplan.words import QT_TRANSLATE_NOOP

IDEAS = (
    Idea("H1", ("Devon", "NESCol"), QT_TRANSLATE_NOOP("Ideas", "Fit an alarm, a camera or a door sensor")),
    Idea(
        "H2",
        ("Devon", "Shirley"),
        QT_TRANSLATE_NOOP("Ideas", "Change the locks if anyone else may hold a key"),
    ),
    Idea(
        "H3",
        ("Arizona", "Veritas"),
        QT_TRANSLATE_NOOP("Ideas", "Keep doors and windows locked, even when you are in"),
    ),
    Idea(
        "H4",
        ("Fresno",),
        QT_TRANSLATE_NOOP("Ideas", "Cut back plants near the doors that could hide someone"),
    ),
    Idea("H5", ("Fresno",), QT_TRANSLATE_NOOP("Ideas", "Put up outside lights that come on with movement")),
    Idea(
        "H6",
        ("Arizona", "Nicholls"),
        QT_TRANSLATE_NOOP("Ideas", "Fit a door viewer and see who it is before you open"),
    ),
    Idea("H7", ("Arizona",), QT_TRANSLATE_NOOP("Ideas", "Keep the way to your door well lit")),
    Idea(
        "H8",
        ("RISE", "Nicholls"),
        QT_TRANSLATE_NOOP("Ideas", "Choose a room you can lock or block, and call from"),
    ),
    Idea("H9", ("SWSDA", "Wounded"), QT_TRANSLATE_NOOP("Ideas", "Work out a way out of every room")),
    Idea("H10", ("Wounded",), QT_TRANSLATE_NOOP("Ideas", "Practise getting out fast")),
    Idea(
        "H11",
        ("Oxford", "Futures"),
        QT_TRANSLATE_NOOP("Ideas", "If trouble starts indoors, keep out of the kitchen, bathroom and garage"),
    ),
    Idea(
        "H12", ("Arizona",), QT_TRANSLATE_NOOP("Ideas", "After dark, come and go with someone where you can")
    ),
    Idea("H13", ("Arizona",), QT_TRANSLATE_NOOP("Ideas", "Leave a light or a radio on when you go out")),
    Idea(
        "H14",
        ("NESCol", "Thurrock"),
        QT_TRANSLATE_NOOP("Ideas", "Have your keys in your hand before you reach the door"),
    ),
    Idea("H15", ("DVInfo",), QT_TRANSLATE_NOOP("Ideas", "Fit smoke alarms and keep a fire extinguisher")),
    Idea(
        "H16",
        ("DVInfo",),
        QT_TRANSLATE_NOOP("Ideas", "Leave strange parcels or gadgets alone, and call the police"),
    ),
    Idea(
        "H17",
        ("Nicholls",),
        QT_TRANSLATE_NOOP("Ideas", "Keep a charged mobile indoors in case a phone line fails"),
    ),
    Idea(
        "H18",
        ("Wired-R",),
        QT_TRANSLATE_NOOP("Ideas", "Check who can log in to your doorbell, cameras and speakers"),
    ),
    Idea(
        "H19",
        ("GtYar",),
        QT_TRANSLATE_NOOP("Ideas", "Point your cameras at your own land only"),
        hint=QT_TRANSLATE_NOOP("Ideas", "If they see more than that, the rules on data apply to you."),
    ),
    Idea("O1", ("Devon", "Bassetlaw"), QT_TRANSLATE_NOOP("Ideas", "Change your routes and your times")),
    Idea("O2", ("Cheshire", "NESCol"), QT_TRANSLATE_NOOP("Ideas", "Carry a charged mobile")),
    Idea("O3", ("Cheshire", "CityPol"), QT_TRANSLATE_NOOP("Ideas", "Carry a personal alarm")),
    Idea(
        "O4",
        ("Cheshire",),
        QT_TRANSLATE_NOOP("Ideas", "Tell someone where you are going and when you will be back"),
    ),
    Idea(
        "O5",
        ("Park", "SLT-online"),
        QT_TRANSLATE_NOOP("Ideas", "Agree what they will do if you miss a check-in"),
    ),
    Idea("O6", ("Cheshire",), QT_TRANSLATE_NOOP("Ideas", "Ask someone to come along")),
    Idea(
        "O7",
        ("CeredigionSLT", "EBCC"),
        QT_TRANSLATE_NOOP("Ideas", "Learn safe stops on each route"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Station, shop, petrol station, hospital."),
    ),
    Idea(
        "O8",
        ("Bassetlaw", "CeredigionSLT"),
        QT_TRANSLATE_NOOP("Ideas", "Keep to busy places where people can see you"),
    ),
    Idea("O9", ("CeredigionSLT",), QT_TRANSLATE_NOOP("Ideas", "Keep ears and eyes free")),
    Idea("O10", ("RDVIC",), QT_TRANSLATE_NOOP("Ideas", "Go to another shop, gym or class for a while")),
    Idea("O11", ("CeredigionSLT",), QT_TRANSLATE_NOOP("Ideas", "Walk facing the traffic")),
    Idea("O12", ("Thurrock",), QT_TRANSLATE_NOOP("Ideas", "Save the number of a taxi firm you trust")),
    Idea(
        "O13",
        ("Bassetlaw",),
        QT_TRANSLATE_NOOP("Ideas", "Set up a guardian app with people you trust"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Only on a phone that is safe."),
    ),
    Idea("O14", ("NottsWA",), QT_TRANSLATE_NOOP("Ideas", "Keep money for a fare")),
    Idea(
        "O15",
        ("RDVIC", "MaryVaz"),
        QT_TRANSLATE_NOOP("Ideas", "Break your other habits"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Your days, your lunch place, your usual seat."),
    ),
    Idea("W1", ("CityPol", "Marion"), QT_TRANSLATE_NOOP("Ideas", "Tell your manager, HR or security")),
    Idea("W2", ("Marion",), QT_TRANSLATE_NOOP("Ideas", "Give reception a description and a picture")),
    Idea("W3", ("Fresno",), QT_TRANSLATE_NOOP("Ideas", "Ask staff to give out nothing about you")),
    Idea("W4", ("Fresno",), QT_TRANSLATE_NOOP("Ideas", "Ask staff not to talk to them")),
    Idea("W5", ("Fresno",), QT_TRANSLATE_NOOP("Ideas", "Ask to change your hours or your place of work")),
    Idea("W6", ("Fresno",), QT_TRANSLATE_NOOP("Ideas", "Avoid working alone")),
    Idea("W7", ("Fresno",), QT_TRANSLATE_NOOP("Ideas", "Have someone walk you to your car, bus or train")),
    Idea("W8", ("Fresno",), QT_TRANSLATE_NOOP("Ideas", "Have someone else’s voice on your voicemail")),
    Idea(
        "W9",
        ("SLT-work",),
        QT_TRANSLATE_NOOP("Ideas", "Ask IT to block them from calendars, mail and staff records"),
    ),
    Idea(
        "W10",
        ("CSM22",),
        QT_TRANSLATE_NOOP("Ideas", "Ask for a check of how safe the site, your travel and the IT are"),
    ),
    Idea(
        "W11",
        ("PaladinW", "SHP"),
        QT_TRANSLATE_NOOP("Ideas", "Ask to see the stalking policy"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Employers must protect their staff."),
        quiet=QT_TRANSLATE_NOOP("Ideas", "Ask to see the policy that covers this"),
    ),
    Idea("W12", ("Woodbridge",), QT_TRANSLATE_NOOP("Ideas", "Tell security which court orders are in force")),
    Idea("W13", ("UWyo",), QT_TRANSLATE_NOOP("Ideas", "Use your college or university’s own way to report")),
    Idea(
        "W14",
        ("SHP",),
        QT_TRANSLATE_NOOP("Ideas", "When you tell someone, ask for it to stay private"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Ask who has to know."),
    ),
)
