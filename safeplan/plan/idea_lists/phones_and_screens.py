"""Ideas to choose from: phones, accounts, devices, cars and social media.

Our own words for what the sources of each idea say; nothing here is said without one.
"""

from safeplan.plan.idea import Idea
from safeplan.words import QT_TRANSLATE_NOOP

IDEAS = (
    Idea("P1", ("RISE",), QT_TRANSLATE_NOOP("Ideas", "Keep your phone charged and near you")),
    Idea(
        "P2",
        ("RISE", "Wish"),
        QT_TRANSLATE_NOOP("Ideas", "Put the main numbers on quick dial, and learn two by heart"),
    ),
    Idea(
        "P3",
        ("CSN", "Marion"),
        QT_TRANSLATE_NOOP("Ideas", "Keep the old number for evidence, and give a new one to few people"),
    ),
    Idea("P4", ("CSN",), QT_TRANSLATE_NOOP("Ideas", "Let someone you trust read the messages for you")),
    Idea(
        "P5",
        ("Ofcom", "Crimefix"),
        QT_TRANSLATE_NOOP("Ideas", "Think about mute or do not disturb before you block"),
    ),
    Idea("P6", ("NESCol",), QT_TRANSLATE_NOOP("Ideas", "Answer with hello, and no name or number")),
    Idea(
        "P7",
        ("AAS1",),
        QT_TRANSLATE_NOOP("Ideas", "If they ring: stay calm, say nothing, put the phone down"),
    ),
    Idea(
        "P8",
        ("AAS1", "Cheshire"),
        QT_TRANSLATE_NOOP("Ideas", "Write down silent and missed calls"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Try 1471."),
    ),
    Idea(
        "P9",
        ("Ofcom", "NESCol"),
        QT_TRANSLATE_NOOP("Ideas", "Ask your phone company to bar withheld numbers"),
    ),
    Idea(
        "P10",
        ("Ofcom",),
        QT_TRANSLATE_NOOP("Ideas", "Ask your phone company to change the bill address or the account holder"),
    ),
    Idea("P11", ("Bucks",), QT_TRANSLATE_NOOP("Ideas", "Register your phone for text to 999 now")),
    Idea(
        "P12",
        ("IoW",),
        QT_TRANSLATE_NOOP("Ideas", "Learn 999 then 55"),
        hint=QT_TRANSLATE_NOOP(
            "Ideas",
            "On a mobile, if you cannot speak: press 55 when asked. Silence alone does not bring police.",
        ),
    ),
    Idea(
        "P13",
        ("HCPA",),
        QT_TRANSLATE_NOOP("Ideas", "If you have a hidden phone, keep it off or in flight mode"),
        hint=QT_TRANSLATE_NOOP("Ideas", "National alerts make a sound even on silent."),
        delicate=True,
    ),
    Idea("P14", ("TS-check",), QT_TRANSLATE_NOOP("Ideas", "Ask who can see your call records and bills")),
    Idea("D1", ("Refuge", "TS-check"), QT_TRANSLATE_NOOP("Ideas", "Use a device they have never held")),
    Idea(
        "D2",
        ("Refuge", "WaPo"),
        QT_TRANSLATE_NOOP("Ideas", "Choose the order of changes first"),
        hint=QT_TRANSLATE_NOOP("Ideas", "They may see that something has changed."),
    ),
    Idea("D3", ("SECyber",), QT_TRANSLATE_NOOP("Ideas", "Make a list of every account and device")),
    Idea(
        "D4",
        ("Refuge",),
        QT_TRANSLATE_NOOP("Ideas", "Check your phone’s main cloud account and your email early"),
    ),
    Idea(
        "D5",
        ("Refuge",),
        QT_TRANSLATE_NOOP("Ideas", "Take people and devices you do not know off each account"),
    ),
    Idea("D6", ("Refuge", "VeritasCy"), QT_TRANSLATE_NOOP("Ideas", "Use new passwords, each one different")),
    Idea("D7", ("VeritasCy",), QT_TRANSLATE_NOOP("Ideas", "Turn on two-step log-in")),
    Idea("D8", ("Bassetlaw",), QT_TRANSLATE_NOOP("Ideas", "Change recovery answers they could guess")),
    Idea("D9", ("Refuge",), QT_TRANSLATE_NOOP("Ideas", "Leave shared family plans")),
    Idea("D10", ("Refuge",), QT_TRANSLATE_NOOP("Ideas", "Turn off location sharing and find-my")),
    Idea(
        "D11",
        ("Lincs",),
        QT_TRANSLATE_NOOP("Ideas", "Look through your apps and what each is allowed to see"),
    ),
    Idea(
        "D12",
        ("TS-check", "NYSCADV"),
        QT_TRANSLATE_NOOP("Ideas", "On a device they watch, keep up some normal, harmless use"),
    ),
    Idea(
        "D13",
        ("TS-check",),
        QT_TRANSLATE_NOOP("Ideas", "Open a fresh email address without your real name in it"),
        delicate=True,
    ),
    Idea(
        "D14",
        ("Lincs", "JWA"),
        QT_TRANSLATE_NOOP("Ideas", "Change the router and wi-fi passwords"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Use a guest network."),
    ),
    Idea("D15", ("Calne",), QT_TRANSLATE_NOOP("Ideas", "Set a random PIN on every device")),
    Idea(
        "D16",
        ("InvSC", "Sussex4"),
        QT_TRANSLATE_NOOP("Ideas", "Save the evidence before you clean a device up"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Have a specialist look at it."),
    ),
    Idea("D17", ("TS-quick",), QT_TRANSLATE_NOOP("Ideas", "Do not open files you did not expect")),
    Idea(
        "D18",
        ("SLT-online", "Calne"),
        QT_TRANSLATE_NOOP("Ideas", "Turn off the place stamp on your camera’s photos"),
    ),
    Idea(
        "D19",
        ("BirdCage", "Bassetlaw"),
        QT_TRANSLATE_NOOP("Ideas", "Search for your own name"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Ask sites to take you off."),
    ),
    Idea("D20", ("VeritasCy",), QT_TRANSLATE_NOOP("Ideas", "Keep your software up to date")),
    Idea("D21", ("CyHelp",), QT_TRANSLATE_NOOP("Ideas", "If you get stuck, ask The Cyber Helpline")),
    Idea("V1", ("Fresno",), QT_TRANSLATE_NOOP("Ideas", "Look inside and underneath before you get in")),
    Idea("V2", ("Fresno",), QT_TRANSLATE_NOOP("Ideas", "Drive with the doors locked")),
    Idea("V3", ("Fresno",), QT_TRANSLATE_NOOP("Ideas", "When you stop, leave room to pull out")),
    Idea(
        "V4", ("Bassetlaw",), QT_TRANSLATE_NOOP("Ideas", "Park in the light, near people or CCTV, facing out")
    ),
    Idea("V5", ("WMWA", "VPSC"), QT_TRANSLATE_NOOP("Ideas", "Reverse in, and keep enough fuel or charge")),
    Idea("V6", ("Nicholls",), QT_TRANSLATE_NOOP("Ideas", "Have the locks and spare keys checked")),
    Idea(
        "V7",
        ("NBC",),
        QT_TRANSLATE_NOOP("Ideas", "Feel for small boxes under the bumpers, wheel arches and car"),
    ),
    Idea("V8", ("BBCtrk",), QT_TRANSLATE_NOOP("Ideas", "Check bags, coats and children’s toys")),
    Idea("V9", ("CyProt",), QT_TRANSLATE_NOOP("Ideas", "Run your phone’s scan for unknown trackers")),
    Idea(
        "V10",
        ("NBC", "Miami"),
        QT_TRANSLATE_NOOP("Ideas", "If you find a tracker, photograph it and take it to the police"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Do not take it home."),
    ),
    Idea(
        "V11",
        ("ChronTrib", "Elon"),
        QT_TRANSLATE_NOOP("Ideas", "Write down a tracker’s serial number before anything else"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Ask before you switch it off."),
    ),
    Idea(
        "V12",
        ("TS-car", "P4C"),
        QT_TRANSLATE_NOOP("Ideas", "Find out who is on the car maker’s app, and who has keys"),
    ),
    Idea("V13", ("P4C",), QT_TRANSLATE_NOOP("Ideas", "Do not pair your phone with a car that others use")),
    Idea(
        "V14",
        ("TS-plan",),
        QT_TRANSLATE_NOOP("Ideas", "Write down where they seem to know you are"),
        hint=QT_TRANSLATE_NOOP("Ideas", "It helps to narrow down how they know."),
    ),
    Idea(
        "S1", ("Aurora", "Wokingham"), QT_TRANSLATE_NOOP("Ideas", "Let only people you know see your posts")
    ),
    Idea(
        "S2",
        ("Bassetlaw", "Calne"),
        QT_TRANSLATE_NOOP("Ideas", "Ask friends to do the same"),
        hint=QT_TRANSLATE_NOOP("Ideas", "And not to tag you or check you in."),
    ),
    Idea("S3", ("SLT-online",), QT_TRANSLATE_NOOP("Ideas", "Post about a place after you have left it")),
    Idea("S4", ("RAM",), QT_TRANSLATE_NOOP("Ideas", "Look for new followers who may be fake")),
    Idea("S5", ("WMC",), QT_TRANSLATE_NOOP("Ideas", "Capture posts before you report them")),
    Idea("S6", ("Standard",), QT_TRANSLATE_NOOP("Ideas", "When they are saved, report them to the platform")),
    Idea("S7", ("JWA",), QT_TRANSLATE_NOOP("Ideas", "Hide your profile from search")),
    Idea(
        "S8",
        ("Talk2", "Veritas"),
        QT_TRANSLATE_NOOP("Ideas", "Do not vanish all at once"),
        hint=QT_TRANSLATE_NOOP("Ideas", "Sudden silence may alert them."),
    ),
    Idea("S9", ("Refuge",), QT_TRANSLATE_NOOP("Ideas", "Remove old apps that are linked to your account")),
    Idea("S10", ("Aurora", "HarperM"), QT_TRANSLATE_NOOP("Ideas", "Turn off public tracks in fitness apps")),
    Idea("S11", ("AAS1",), QT_TRANSLATE_NOOP("Ideas", "Do not answer them, in public or in private")),
)
