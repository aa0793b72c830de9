"""What services help with: a label for each topic, and the plain words people look for it by."""

from dataclasses import dataclass

from safeplan.words import QT_TRANSLATE_NOOP

CONTEXT = "Topics"
WORDS_CONTEXT = "TopicWords"
EMERGENCY = "emergency"
POLICE_NOT_EMERGENCY = "police-non-emergency"


@dataclass(frozen=True)
class Topic:
    """A topic of the directory.

    Args:
        id: its name in the file.
        label: marked for translation in the context "Topics".
        words: other words people use for it, separated by spaces; marked in "TopicWords".
            A translation gives the words of its own language, not these word by word.
    """

    id: str
    label: str
    words: str


TOPICS: tuple[Topic, ...] = (
    Topic(
        "stalking",
        QT_TRANSLATE_NOOP("Topics", "Stalking"),
        QT_TRANSLATE_NOOP(
            "TopicWords", "stalker stalked followed following watched watching obsessed obsession ex tracker"
        ),
    ),
    Topic(
        "harassment",
        QT_TRANSLATE_NOOP("Topics", "Harassment"),
        QT_TRANSLATE_NOOP(
            "TopicWords", "harassed pestering messages calls unwanted threats threatened neighbour nuisance"
        ),
    ),
    Topic(
        "domestic-abuse",
        QT_TRANSLATE_NOOP("Topics", "Abuse at home"),
        QT_TRANSLATE_NOOP(
            "TopicWords",
            "domestic violence violent abusive abuser husband wife partner boyfriend girlfriend ex family"
            " controlling control coercive hit hurt beaten money economic",
        ),
    ),
    Topic(
        "sexual-violence",
        QT_TRANSLATE_NOOP("Topics", "Sexual violence"),
        QT_TRANSLATE_NOOP("TopicWords", "rape raped assault assaulted touched sexually abused"),
    ),
    Topic(
        "online-abuse",
        QT_TRANSLATE_NOOP("Topics", "Abuse online"),
        QT_TRANSLATE_NOOP(
            "TopicWords",
            "internet cyber cyberstalking hacked hacking hacker spyware account password phone"
            " social media trolling fake profile",
        ),
    ),
    Topic(
        "image-abuse",
        QT_TRANSLATE_NOOP("Topics", "Private pictures shared"),
        QT_TRANSLATE_NOOP(
            "TopicWords", "images photos pictures nude nudes naked video revenge porn deepfake sextortion"
        ),
    ),
    Topic(
        "forced-marriage-honour",
        QT_TRANSLATE_NOOP("Topics", "Forced marriage and honour"),
        QT_TRANSLATE_NOOP("TopicWords", "forced arranged married wedding honor shame family abroad"),
    ),
    Topic(
        "victim-support",
        QT_TRANSLATE_NOOP("Topics", "After a crime"),
        QT_TRANSLATE_NOOP("TopicWords", "victim witness survivor court crime"),
    ),
    Topic(
        "legal",
        QT_TRANSLATE_NOOP("Topics", "Law and court orders"),
        QT_TRANSLATE_NOOP(
            "TopicWords",
            "legal lawyer solicitor injunction non-molestation restraining protective divorce custody rights",
        ),
    ),
    Topic(
        "housing",
        QT_TRANSLATE_NOOP("Topics", "Housing and refuge"),
        QT_TRANSLATE_NOOP("TopicWords", "house home homeless shelter rent landlord eviction safe place flat"),
    ),
    Topic(
        "personal-safety",
        QT_TRANSLATE_NOOP("Topics", "Personal safety"),
        QT_TRANSLATE_NOOP("TopicWords", "alarm safe walking app"),
    ),
    Topic(
        "mental-health-crisis",
        QT_TRANSLATE_NOOP("Topics", "When it is too much"),
        QT_TRANSLATE_NOOP(
            "TopicWords",
            "mental health crisis depressed depression anxiety anxious panic scared sad lonely overwhelmed"
            " talk listen listening",
        ),
    ),
    Topic(
        "suicide",
        QT_TRANSLATE_NOOP("Topics", "Thoughts of suicide"),
        QT_TRANSLATE_NOOP("TopicWords", "suicidal die dying kill myself self-harm end life"),
    ),
    Topic(
        "police-non-emergency",
        QT_TRANSLATE_NOOP("Topics", "Police, when it is not urgent"),
        QT_TRANSLATE_NOOP("TopicWords", "police report reporting crime officer"),
    ),
    Topic(
        "emergency",
        QT_TRANSLATE_NOOP("Topics", "Emergency"),
        QT_TRANSLATE_NOOP("TopicWords", "urgent danger police ambulance fire"),
    ),
    Topic(
        "women",
        QT_TRANSLATE_NOOP("Topics", "For women"),
        QT_TRANSLATE_NOOP("TopicWords", "woman female girl girls"),
    ),
    Topic(
        "men",
        QT_TRANSLATE_NOOP("Topics", "For men"),
        QT_TRANSLATE_NOOP("TopicWords", "man male boy boys"),
    ),
    Topic(
        "child",
        QT_TRANSLATE_NOOP("Topics", "Children and young people"),
        QT_TRANSLATE_NOOP("TopicWords", "child kid kids son daughter teenager teen baby"),
    ),
    Topic(
        "elder",
        QT_TRANSLATE_NOOP("Topics", "Older people"),
        QT_TRANSLATE_NOOP("TopicWords", "elderly elder old pensioner grandmother grandfather"),
    ),
    Topic(
        "lgbt",
        QT_TRANSLATE_NOOP("Topics", "LGBT+"),
        QT_TRANSLATE_NOOP("TopicWords", "lgbtq gay lesbian bisexual trans transgender queer"),
    ),
    Topic(
        "disabled-deaf",
        QT_TRANSLATE_NOOP("Topics", "Deaf or disabled"),
        QT_TRANSLATE_NOOP("TopicWords", "deaf disability bsl sign relay speech hearing textphone silent"),
    ),
    Topic(
        "perpetrator-help",
        QT_TRANSLATE_NOOP("Topics", "Worried about your own behaviour"),
        QT_TRANSLATE_NOOP("TopicWords", "behavior anger angry temper stop abusing perpetrator change"),
    ),
)
"""In the order in which they are offered."""

BY_ID: dict[str, Topic] = {topic.id: topic for topic in TOPICS}
