"""The list of behaviours. How it is used: `behaviours`."""

from safeplan.diary.behaviour import Behaviour, Cluster, Dimension, Group
from safeplan.words import QT_TRANSLATE_NOOP

# Sources for the list as a whole: its examples and its frames.
LIST_SOURCES = (
    "Cyber", "TS-dv", "s2A", "RAM", "SLT-work", "Suffolk", "Durham", "PolScot", "Wired-R", "BBCtrk",
    "GlosRev", "Severity", "Hardy", "BirdCage", "MSreport", "BehInst", "SC03", "UWyo", "SHARP",
)  # fmt: skip

GROUPS: tuple[Group, ...] = (
    Group("near", QT_TRANSLATE_NOOP("Behaviours", "Coming near")),
    Group("watching", QT_TRANSLATE_NOOP("Behaviours", "Following and watching")),
    Group("messages", QT_TRANSLATE_NOOP("Behaviours", "Messages and calls")),
    Group("online", QT_TRANSLATE_NOOP("Behaviours", "Online")),
    Group("devices", QT_TRANSLATE_NOOP("Behaviours", "Phones, computers and accounts")),
    Group("tracking", QT_TRANSLATE_NOOP("Behaviours", "Tracking where you are")),
    Group("gifts", QT_TRANSLATE_NOOP("Behaviours", "Gifts and things left")),
    Group("home", QT_TRANSLATE_NOOP("Behaviours", "Your home, things and pets")),
    Group("life", QT_TRANSLATE_NOOP("Behaviours", "Your name, work and money")),
    Group("people", QT_TRANSLATE_NOOP("Behaviours", "People close to you")),
    Group("threats", QT_TRANSLATE_NOOP("Behaviours", "Threats")),
    Group("attacks", QT_TRANSLATE_NOOP("Behaviours", "Attacks")),
    Group("other", QT_TRANSLATE_NOOP("Behaviours", "Orders, and anything else")),
)

# fmt: off
BEHAVIOURS: tuple[Behaviour, ...] = (
    Behaviour(
        "loiter.near", "near",
        QT_TRANSLATE_NOOP("Behaviours", "Hanging about"),
        QT_TRANSLATE_NOOP("Behaviours", "outside home, at the bus stop, near school"),
        ("e",), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "approach.home", "near",
        QT_TRANSLATE_NOOP("Behaviours", "Coming to your home"),
        QT_TRANSLATE_NOOP("Behaviours", "knocks, waits outside, tries the doors"),
        ("b", "e"), Cluster.INTERACTIONAL, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "approach.work", "near",
        QT_TRANSLATE_NOOP("Behaviours", "Coming to work or study"),
        QT_TRANSLATE_NOOP("Behaviours", "at reception, in the car park, in class"),
        ("b", "e"), Cluster.INTERACTIONAL, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "approach.social", "near",
        QT_TRANSLATE_NOOP("Behaviours", "Turning up at your activities"),
        QT_TRANSLATE_NOOP("Behaviours", "gym, place of worship, club, holiday"),
        ("b", "e"), Cluster.INTERACTIONAL, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "approach.person", "near",
        QT_TRANSLATE_NOOP("Behaviours", "Approaching or talking to you"),
        QT_TRANSLATE_NOOP("Behaviours", "stops you in the street, sits down beside you"),
        ("b",), Cluster.INTERACTIONAL, Dimension.LIFE_INVASION, ("s2A",)),
    Behaviour(
        "follow.vehicle", "watching",
        QT_TRANSLATE_NOOP("Behaviours", "Following by vehicle"),
        QT_TRANSLATE_NOOP("Behaviours", "drives behind you, drives past again and again"),
        ("a",), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "follow.foot", "watching",
        QT_TRANSLATE_NOOP("Behaviours", "Following on foot"),
        QT_TRANSLATE_NOOP("Behaviours", "takes the same way, gets on the same bus"),
        ("a",), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "watch.spy", "watching",
        QT_TRANSLATE_NOOP("Behaviours", "Watching or spying"),
        QT_TRANSLATE_NOOP("Behaviours", "binoculars, a parked car, a drone, a neighbour’s flat"),
        ("g",), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "watch.proxy", "watching",
        QT_TRANSLATE_NOOP("Behaviours", "Others watching for them"),
        QT_TRANSLATE_NOOP("Behaviours", "somebody paid, a relative, a child who is questioned"),
        ("g",), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "watch.photo", "watching",
        QT_TRANSLATE_NOOP("Behaviours", "Photographing or recording you"),
        QT_TRANSLATE_NOOP("Behaviours", "a hidden camera, pictures sent to show you were seen"),
        ("g",), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "contact.call", "messages",
        QT_TRANSLATE_NOOP("Behaviours", "Unwanted phone calls"),
        QT_TRANSLATE_NOOP("Behaviours", "again and again, silent, at night, number hidden"),
        ("b",), Cluster.MEDIATED, Dimension.LIFE_INVASION, ("s2A", "Severity")),
    Behaviour(
        "contact.voicemail", "messages",
        QT_TRANSLATE_NOOP("Behaviours", "Voicemails"),
        QT_TRANSLATE_NOOP("Behaviours", "begging, insults, only breathing"),
        ("b",), Cluster.MEDIATED, Dimension.LIFE_INVASION, ("s2A",)),
    Behaviour(
        "contact.text", "messages",
        QT_TRANSLATE_NOOP("Behaviours", "Texts and chat messages"),
        QT_TRANSLATE_NOOP("Behaviours", "many at once, in many apps, from new numbers"),
        ("b",), Cluster.MEDIATED, Dimension.LIFE_INVASION, ("s2A", "Severity")),
    Behaviour(
        "contact.email", "messages",
        QT_TRANSLATE_NOOP("Behaviours", "Emails"),
        QT_TRANSLATE_NOOP("Behaviours", "long letters, sign-ups made with your address"),
        ("b",), Cluster.MEDIATED, Dimension.LIFE_INVASION, ("s2A",)),
    Behaviour(
        "contact.post", "messages",
        QT_TRANSLATE_NOOP("Behaviours", "Letters and cards"),
        QT_TRANSLATE_NOOP("Behaviours", "notes brought by hand, birthday cards"),
        ("b",), Cluster.MEDIATED, Dimension.LIFE_INVASION, ("s2A",)),
    Behaviour(
        "contact.social", "messages",
        QT_TRANSLATE_NOOP("Behaviours", "Social media contact"),
        QT_TRANSLATE_NOOP("Behaviours", "comments, likes on old posts, new accounts"),
        ("b",), Cluster.MEDIATED, Dimension.LIFE_INVASION, ("s2A",)),
    Behaviour(
        "contact.payment", "messages",
        QT_TRANSLATE_NOOP("Behaviours", "Messages in odd places"),
        QT_TRANSLATE_NOOP("Behaviours", "words in a bank payment, a shared calendar, a game’s chat"),
        ("b",), Cluster.MEDIATED, Dimension.LIFE_INVASION, ("s2A",)),
    Behaviour(
        "contact.third_party", "messages",
        QT_TRANSLATE_NOOP("Behaviours", "Messages through other people"),
        QT_TRANSLATE_NOOP("Behaviours", "friends, children, a dating app"),
        ("b",), Cluster.MEDIATED, Dimension.LIFE_INVASION, ("s2A",)),
    Behaviour(
        "contact.prison", "messages",
        QT_TRANSLATE_NOOP("Behaviours", "Contact from prison or through lawyers"),
        QT_TRANSLATE_NOOP("Behaviours", "letters, calls, hearings that are not needed"),
        ("b",), Cluster.MEDIATED, Dimension.LIFE_INVASION, ("s2A",)),
    Behaviour(
        "affection.unwanted", "messages",
        QT_TRANSLATE_NOOP("Behaviours", "Unwanted words of love"),
        QT_TRANSLATE_NOOP("Behaviours", "says they love you, “we belong together”"),
        ("b",), Cluster.HYPER_INTIMACY, Dimension.LIFE_INVASION, ("s2A",)),
    Behaviour(
        "cyber.flood", "online",
        QT_TRANSLATE_NOOP("Behaviours", "Floods of messages"),
        QT_TRANSLATE_NOOP("Behaviours", "hundreds of messages, reset codes, calendar invitations"),
        ("b",), Cluster.MEDIATED, Dimension.LIFE_INVASION, ("s2A",)),
    Behaviour(
        "cyber.fake_profile", "online",
        QT_TRANSLATE_NOOP("Behaviours", "Fake profiles to watch you"),
        QT_TRANSLATE_NOOP("Behaviours", "a new follower soon after you blocked them"),
        ("d",), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "cyber.anonymous", "online",
        QT_TRANSLATE_NOOP("Behaviours", "Hints and gossip from nameless accounts"),
        QT_TRANSLATE_NOOP("Behaviours", "“I know something about you”, they write to your friends too"),
        ("b", "c"), Cluster.MEDIATED, Dimension.LIFE_INVASION, ("s2A",)),
    Behaviour(
        "cyber.threat_post", "online",
        QT_TRANSLATE_NOOP("Behaviours", "Threats or sexual abuse online"),
        QT_TRANSLATE_NOOP("Behaviours", "posts, comments, a page that mourns you as dead"),
        ("b", "c", "+"), Cluster.COERCION, Dimension.INTIMIDATION, ("s2A",)),
    Behaviour(
        "cyber.impersonate", "online",
        QT_TRANSLATE_NOOP("Behaviours", "Pretending to be you"),
        QT_TRANSLATE_NOOP("Behaviours", "adverts or messages in your name"),
        ("c",), Cluster.HARASSMENT, Dimension.INTERFERENCE, ("s2A",)),
    Behaviour(
        "cyber.doxx", "online",
        QT_TRANSLATE_NOOP("Behaviours", "Publishing your details"),
        QT_TRANSLATE_NOOP("Behaviours", "address, work, phone number, family"),
        ("c",), Cluster.HARASSMENT, Dimension.INTERFERENCE, ("s2A",)),
    Behaviour(
        "cyber.images", "online",
        QT_TRANSLATE_NOOP("Behaviours", "Sharing private pictures, or saying they will"),
        QT_TRANSLATE_NOOP("Behaviours", "posted, faked, sent to your work"),
        ("c",), Cluster.COERCION, Dimension.INTERFERENCE, ("s2A",)),
    Behaviour(
        "cyber.post_about", "online",
        QT_TRANSLATE_NOOP("Behaviours", "Posting about you"),
        QT_TRANSLATE_NOOP("Behaviours", "lies, reviews, blogs, hashtags"),
        ("c",), Cluster.HARASSMENT, Dimension.INTERFERENCE, ("s2A",)),
    Behaviour(
        "cyber.pile_on", "online",
        QT_TRANSLATE_NOOP("Behaviours", "Getting others to harass you"),
        QT_TRANSLATE_NOOP("Behaviours", "groups, calls on a forum to join in"),
        ("b", "c"), Cluster.HARASSMENT, Dimension.INTERFERENCE, ("s2A",)),
    Behaviour(
        "cyber.spyware", "devices",
        QT_TRANSLATE_NOOP("Behaviours", "Spyware or remote control"),
        QT_TRANSLATE_NOOP("Behaviours", "knows what you typed, camera light on, screen moves by itself"),
        ("d",), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "cyber.account", "devices",
        QT_TRANSLATE_NOOP("Behaviours", "Breaking into an account"),
        QT_TRANSLATE_NOOP("Behaviours", "a sign-in that was not you, sent messages you did not send"),
        ("d", "f"), Cluster.INVASION, Dimension.INTERFERENCE, ("s2A",)),
    Behaviour(
        "cyber.lockout", "devices",
        QT_TRANSLATE_NOOP("Behaviours", "Locking you out"),
        QT_TRANSLATE_NOOP("Behaviours", "a changed password or recovery address"),
        ("f",), Cluster.INVASION, Dimension.INTERFERENCE, ("s2A",)),
    Behaviour(
        "cyber.monitor", "devices",
        QT_TRANSLATE_NOOP("Behaviours", "Reading your messages or browsing"),
        QT_TRANSLATE_NOOP("Behaviours", "knows things you told nobody else"),
        ("d",), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "cyber.smart_home", "devices",
        QT_TRANSLATE_NOOP("Behaviours", "Misusing smart things at home"),
        QT_TRANSLATE_NOOP("Behaviours", "doorbell, heating, music in the night"),
        ("d", "f"), Cluster.INVASION, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "cyber.malware_send", "devices",
        QT_TRANSLATE_NOOP("Behaviours", "Sending harmful files or links"),
        QT_TRANSLATE_NOOP("Behaviours", "an odd attachment, a game, a “photo”"),
        ("d",), Cluster.INVASION, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "cyber.data_seek", "devices",
        QT_TRANSLATE_NOOP("Behaviours", "Trying to get your data"),
        QT_TRANSLATE_NOOP("Behaviours", "rings your bank, looks you up on people-finder sites"),
        ("d", "g"), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "track.device", "tracking",
        QT_TRANSLATE_NOOP("Behaviours", "A tracking device"),
        QT_TRANSLATE_NOOP("Behaviours", "a tag or GPS box in a car, bag, coat or toy"),
        ("d", "g"), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "track.phone", "tracking",
        QT_TRANSLATE_NOOP("Behaviours", "Your phone’s location"),
        QT_TRANSLATE_NOOP("Behaviours", "find-my-phone, family sharing, a shared map"),
        ("d", "g"), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "track.car", "tracking",
        QT_TRANSLATE_NOOP("Behaviours", "A connected car"),
        QT_TRANSLATE_NOOP("Behaviours", "the maker’s app, saved trips, a spare key"),
        ("d", "g"), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "cyber.media_track", "tracking",
        QT_TRANSLATE_NOOP("Behaviours", "Tracking through apps you share"),
        QT_TRANSLATE_NOOP("Behaviours", "a running map, where you signed in, a shared calendar"),
        ("d", "g"), Cluster.SURVEILLANCE, Dimension.SURVEILLANCE, ("s2A",)),
    Behaviour(
        "gift.sent", "gifts",
        QT_TRANSLATE_NOOP("Behaviours", "Gifts and deliveries"),
        QT_TRANSLATE_NOOP("Behaviours", "flowers, food, things at the door or on the car"),
        ("b", "+"), Cluster.HYPER_INTIMACY, Dimension.LIFE_INVASION, ("s2A", "NIAct", "ScotS39")),
    Behaviour(
        "gift.disturbing", "gifts",
        QT_TRANSLATE_NOOP("Behaviours", "Disturbing things"),
        QT_TRANSLATE_NOOP("Behaviours", "dead flowers, pictures of you, something from a body"),
        ("b", "+"), Cluster.INTIMIDATION, Dimension.INTIMIDATION, ("s2A", "NIAct", "ScotS39")),
    Behaviour(
        "property.damage", "home",
        QT_TRANSLATE_NOOP("Behaviours", "Damage to your things"),
        QT_TRANSLATE_NOOP("Behaviours", "tyres, windows, paint, garden"),
        ("f",), Cluster.INTIMIDATION, Dimension.INTIMIDATION, ("s2A", "Severity")),
    Behaviour(
        "property.move", "home",
        QT_TRANSLATE_NOOP("Behaviours", "Signs someone was there"),
        QT_TRANSLATE_NOOP("Behaviours", "bins moved, things in another place, a gate left open"),
        ("f",), Cluster.INVASION, Dimension.INTIMIDATION, ("s2A",)),
    Behaviour(
        "property.enter", "home",
        QT_TRANSLATE_NOOP("Behaviours", "Getting into your home, car or room"),
        QT_TRANSLATE_NOOP("Behaviours", "a break-in, an old key, hiding inside"),
        ("f",), Cluster.INVASION, Dimension.INTIMIDATION, ("s2A", "NIAct", "ScotS39")),
    Behaviour(
        "property.steal", "home",
        QT_TRANSLATE_NOOP("Behaviours", "Taking things or post"),
        QT_TRANSLATE_NOOP("Behaviours", "clothes, letters, keys, a phone"),
        ("f",), Cluster.INVASION, Dimension.INTERFERENCE, ("s2A",)),
    Behaviour(
        "pet.harm", "home",
        QT_TRANSLATE_NOOP("Behaviours", "Harming or threatening pets"),
        QT_TRANSLATE_NOOP("Behaviours", "missing, hurt, pictures of the pet"),
        ("f",), Cluster.INTIMIDATION, Dimension.INTIMIDATION, ("s2A",)),
    Behaviour(
        "reputation.rumour", "life",
        QT_TRANSLATE_NOOP("Behaviours", "Rumours and lies about you"),
        QT_TRANSLATE_NOOP("Behaviours", "told to family, your employer, neighbours"),
        ("c",), Cluster.HARASSMENT, Dimension.INTERFERENCE, ("s2A",)),
    Behaviour(
        "legal.false_report", "life",
        QT_TRANSLATE_NOOP("Behaviours", "False reports about you"),
        QT_TRANSLATE_NOOP("Behaviours", "to police, social services, a school, a regulator"),
        ("+",), Cluster.HARASSMENT, Dimension.INTERFERENCE, ("MSreport", "GlosRev")),
    Behaviour(
        "legal.court_misuse", "life",
        QT_TRANSLATE_NOOP("Behaviours", "Using courts or complaints again and again"),
        QT_TRANSLATE_NOOP("Behaviours", "claims without need, applications about the children"),
        ("+",), Cluster.HARASSMENT, Dimension.INTERFERENCE, ("MSreport", "GlosRev")),
    Behaviour(
        "work.interfere", "life",
        QT_TRANSLATE_NOOP("Behaviours", "Getting in the way of work or study"),
        QT_TRANSLATE_NOOP("Behaviours", "calls to your boss, shifts you miss because of them"),
        ("+",), Cluster.HARASSMENT, Dimension.INTERFERENCE, ("SLT-work",)),
    Behaviour(
        "money.interfere", "life",
        QT_TRANSLATE_NOOP("Behaviours", "Getting in the way of your money"),
        QT_TRANSLATE_NOOP("Behaviours", "debts in your name, bills stopped, post taken"),
        ("f",), Cluster.HARASSMENT, Dimension.INTERFERENCE, ("s2A",)),
    Behaviour(
        "cyber.subscribe", "life",
        QT_TRANSLATE_NOOP("Behaviours", "Ordering or cancelling in your name"),
        QT_TRANSLATE_NOOP("Behaviours", "goods, taxis, appointments"),
        ("+",), Cluster.HARASSMENT, Dimension.INTERFERENCE),
    Behaviour(
        "harass.family", "people",
        QT_TRANSLATE_NOOP("Behaviours", "Contacting or stalking people close to you"),
        QT_TRANSLATE_NOOP("Behaviours", "a new partner, parents, friends"),
        ("b",), Cluster.HARASSMENT, Dimension.LIFE_INVASION, ("s2A", "BirdCage")),
    Behaviour(
        "harass.children", "people",
        QT_TRANSLATE_NOOP("Behaviours", "Using the children"),
        QT_TRANSLATE_NOOP("Behaviours", "at handovers, asking questions, presents with a tracker in them"),
        ("b", "g"), Cluster.HARASSMENT, Dimension.LIFE_INVASION, ("s2A",)),
    Behaviour(
        "threat.direct", "threats",
        QT_TRANSLATE_NOOP("Behaviours", "A threat to you"),
        QT_TRANSLATE_NOOP("Behaviours", "violence, sexual violence, death"),
        ("+",), Cluster.COERCION, Dimension.INTIMIDATION, ("Severity",)),
    Behaviour(
        "threat.implied", "threats",
        QT_TRANSLATE_NOOP("Behaviours", "A hidden threat"),
        QT_TRANSLATE_NOOP("Behaviours", "“you will be sorry”, something for a funeral"),
        ("+",), Cluster.COERCION, Dimension.INTIMIDATION),
    Behaviour(
        "threat.others", "threats",
        QT_TRANSLATE_NOOP("Behaviours", "A threat to people around you"),
        QT_TRANSLATE_NOOP("Behaviours", "children, partner, family, colleagues"),
        ("+",), Cluster.COERCION, Dimension.INTIMIDATION),
    Behaviour(
        "threat.suicide", "threats",
        QT_TRANSLATE_NOOP("Behaviours", "Saying they will harm or kill themselves"),
        QT_TRANSLATE_NOOP("Behaviours", "“if you leave I will die”"),
        ("+",), Cluster.COERCION, Dimension.INTIMIDATION),
    Behaviour(
        "threat.weapon", "threats",
        QT_TRANSLATE_NOOP("Behaviours", "A weapon shown or spoken of"),
        QT_TRANSLATE_NOOP("Behaviours", "knife, gun, acid, a vehicle"),
        ("+",), Cluster.COERCION, Dimension.INTIMIDATION),
    Behaviour(
        "threat.blackmail", "threats",
        QT_TRANSLATE_NOOP("Behaviours", "Blackmail"),
        QT_TRANSLATE_NOOP("Behaviours", "with pictures, immigration, the children"),
        ("+",), Cluster.COERCION, Dimension.INTERFERENCE),
    Behaviour(
        "assault.physical", "attacks",
        QT_TRANSLATE_NOOP("Behaviours", "A physical attack"),
        QT_TRANSLATE_NOOP("Behaviours", "pushing, hitting, holding you down"),
        ("+",), Cluster.AGGRESSION, Dimension.INTIMIDATION),
    Behaviour(
        "assault.strangle", "attacks",
        QT_TRANSLATE_NOOP("Behaviours", "Hands or something round your neck"),
        QT_TRANSLATE_NOOP("Behaviours", "any pressure, even once"),
        ("+",), Cluster.AGGRESSION, Dimension.INTIMIDATION),
    Behaviour(
        "assault.sexual", "attacks",
        QT_TRANSLATE_NOOP("Behaviours", "A sexual attack"),
        QT_TRANSLATE_NOOP("Behaviours", "of any kind"),
        ("+",), Cluster.AGGRESSION, Dimension.INTIMIDATION),
    Behaviour(
        "assault.vehicle", "attacks",
        QT_TRANSLATE_NOOP("Behaviours", "Driving at you or off the road"),
        QT_TRANSLATE_NOOP("Behaviours", "blocks you in, rams your car"),
        ("+",), Cluster.AGGRESSION, Dimension.INTIMIDATION),
    Behaviour(
        "assault.other", "attacks",
        QT_TRANSLATE_NOOP("Behaviours", "An attack on someone near you"),
        QT_TRANSLATE_NOOP("Behaviours", "a friend, a partner, somebody passing by"),
        ("+",), Cluster.AGGRESSION, Dimension.INTIMIDATION),
    Behaviour(
        "breach.order", "other",
        QT_TRANSLATE_NOOP("Behaviours", "Breaking an order, bail or licence"),
        QT_TRANSLATE_NOOP("Behaviours", "any contact that the order forbids"),
        ("b",), Cluster.HARASSMENT, Dimension.INTIMIDATION, ("s2A", "Gwent")),
    Behaviour(
        "other", "other",
        QT_TRANSLATE_NOOP("Behaviours", "Something else that felt wrong"),
        QT_TRANSLATE_NOOP("Behaviours", "in your own words"),
        ("any",), Cluster.ANY, Dimension.ANY),
)
# fmt: on
