"""The lists that Lists starts with: ordinary, hers to change.

A text is one list, so that a translator makes it at home in the other language: other food, other
feasts. Its first line is the name and the columns, the others are items; "x" before an item ticks it,
"{+4}" is the day four days from now.
"""

from dataclasses import dataclass

from safeplan.words import QT_TRANSLATE_NOOP

AUTUMN = frozenset({9, 10, 11})
WINTER = frozenset({12, 1, 2})
SPRING = frozenset({3, 4, 5})
SUMMER = frozenset({6, 7, 8})
ALWAYS = AUTUMN | WINTER | SPRING | SUMMER


@dataclass(frozen=True)
class SampleText:
    """One list to start with.

    Args:
        picture: the name of its icon.
        text: see the module's words.
        months: when it fits, January being 1.
    """

    picture: str
    text: str
    months: frozenset[int] = ALWAYS


SHOPPING = (
    SampleText(
        "shopping-basket",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Shopping | Item | How much | Aisle
x Milk, semi-skimmed | 2 × 2 L | Fridge
x Cheddar | 1 | Fridge
Chicken thighs | 1 kg | Fridge
Onions | 1 bag | Veg
Potatoes, baking | 4 | Veg
Clementines | 1 net | Veg
x Porridge oats | 1 kg | Cupboard
Chopped tomatoes | 4 tins | Cupboard
Washing-up liquid | 1 | Cleaning
Light bulbs, E27 | 2 | Other
Stamps, second class | 1 book | Other""",
        ),
    ),
    SampleText(
        "shopping-basket",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Food shop | Item | How much | Aisle
Bread, wholemeal | 2 | Bakery
x Eggs | 12 | Dairy
x Butter | 1 | Dairy
Yoghurt, plain | 1 big pot | Dairy
Carrots | 1 bag | Veg
Broccoli | 1 | Veg
Bananas | 6 | Fruit
Pasta, penne | 2 | Dry
Rice, basmati | 1 kg | Dry
x Tea bags | 160 | Dry
Fish fingers | 1 box | Freezer
Bin bags | 1 roll | Household
Toothpaste | 2 | Household""",
        ),
    ),
    SampleText(
        "shopping-basket",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Shopping | What | How much | Where
Coffee, ground | 1 | Supermarket
x Oat milk | 3 | Supermarket
Red lentils | 500 g | Supermarket
Peppers, mixed | 1 pack | Market
Spinach | 1 bag | Market
x Apples | 8 | Market
Sourdough | 1 | Bakery
Kitchen roll | 4 | Supermarket
Shampoo | 1 | Chemist
x Plasters | 1 box | Chemist""",
        ),
    ),
)

JOBS = (
    SampleText(
        "home",
        QT_TRANSLATE_NOOP(
            "Samples",
            """House jobs | Job | When | Note
Bleed the radiators | weekend | key in the kitchen drawer
x Book the boiler service | {-2} | they come {+9}
Fix the dripping tap | | washer, 15 mm
Clear the gutters | before it rains again
Return the library books | {+4} |
Measure the landing window | | for a blind""",
        ),
    ),
    SampleText(
        "tools",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Jobs at home | Job | When | Note
Shelf in the bathroom | | wall plugs are in the shed
x Oil the back door | {-6}
Descale the kettle | {+2}
Paint the skirting board | | white satin, half a tin left
Change the hoover bag
x Meter reading | {-3} | sent
Sort the cupboard under the stairs | {+10}""",
        ),
    ),
    SampleText(
        "home",
        QT_TRANSLATE_NOOP(
            "Samples",
            """To do | Job | When
Renew the parking permit | {+12}
Dentist, make an appointment | this week
x Pay the window cleaner | {-4}
Dry cleaning, fetch | {+3}
Cancel the old bus pass |
x Post the parcel | {-1}
Ring the council about the bin | {+1}""",
        ),
    ),
)

PEOPLE = (
    SampleText(
        "birthday-cake",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Birthdays | Who | Day | Idea
Mum | 14 March | garden centre voucher
Dad | 2 September | socks, he says
Priya | 21 January | book
Auntie Jean | 30 May | card, ring her
Tom | 8 July | climbing wall
Ella and Max | 17 October | board game
Granddad | 5 December | fudge
Chris | 11 April |
Sam next door | 26 June | card""",
        ),
    ),
    SampleText(
        "birthday-cake",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Birthdays | Name | Day | Note
Nan | 3 February | flowers
Dev | 19 April | 40 this time
Katie | 23 June | plant
Uncle Rob | 1 August | card only
Leila | 9 November | scarf
Jo | 12 December | something for the kitchen
The twins | 28 May | no more slime""",
        ),
    ),
)

SEASONAL = (
    SampleText(
        "gift",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Christmas presents | For | What | Bought
Mum | slippers, size 5 |
x Dad | calendar | yes
x Priya | mug | yes
Auntie Jean | hand cream |
Tom | head torch |
Ella | watercolours |
Max | card game |
Granddad | shortbread, jumper |
Postman | tin of biscuits |
Secret Santa | under £10 | by {+14}""",
        ),
        frozenset({10, 11, 12}),
    ),
    SampleText(
        "suitcase",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Whitby, half term | Pack | How many
Waterproofs | 4
Walking boots | 4
x Train tickets | printed
Cards and a board game | 2
Phone charger | 1
Swimming things | 4
Torch | 1
Towels, big | 4
Snacks for the train |
Cottage key code | 1""",
        ),
        frozenset({2, 5, 9, 10}),
    ),
    SampleText(
        "seedling",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Garden | Job | When | Note
x Seed potatoes, set out | {-5} | egg boxes
Sow tomatoes | {+5} | window sill
Mend the fence panel | | two screws missing
Compost | | 3 bags
Prune the roses | {+8}
Hose connector | | half inch
Sweet peas | {+15} | against the shed""",
        ),
        frozenset({2, 3, 4, 5, 6}),
    ),
    SampleText(
        "suitcase",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Camping | Pack | How many | Where
Tent and pegs | 1 | loft
Sleeping bags | 3 | loft
x Gas canister | 2 | shed
Matches | 1 | kitchen
Washing-up bowl | 1 | garage
Sun cream | 1 | bathroom
Waterproofs | 3 | hall
Pillows | 3 |
Camp site booking | print | {+11}""",
        ),
        frozenset({5, 6, 7, 8}),
    ),
    SampleText(
        "tree",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Before winter | Job | When
x Coats to the cleaner | {-7}
Draught strip, front door | {+6}
Screen wash and a scraper |
Lag the outside tap | {+13}
Spare duvet, air it |
Grit from the council |""",
        ),
        frozenset({10, 11, 12, 1}),
    ),
)

OTHERS = (
    SampleText(
        "book",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Books to read | Title | Author | Where
Piranesi | Susanna Clarke | library
The Lost Words | Robert Macfarlane | Jo has it
x Klara and the Sun | Kazuo Ishiguro | took it back
Middlemarch | George Eliot | shelf, one day
The Thursday Murder Club | Richard Osman | library
Braiding Sweetgrass | Robin Wall Kimmerer |
A Place of Greater Safety | Hilary Mantel |""",
        ),
    ),
    SampleText(
        "book",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Books | Title | Author
x Small Things Like These | Claire Keegan
The Night Watch | Sarah Waters
Rivers of London | Ben Aaronovitch
Notes from a Small Island | Bill Bryson
Wolf Hall | Hilary Mantel
The Hobbit, again | J. R. R. Tolkien""",
        ),
    ),
    SampleText(
        "tv",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Watch next | What | Where | Who said
Detectorists | iPlayer | Sam
Paddington 2 | | everyone
x Planet Earth III | iPlayer |
The Repair Shop | iPlayer | Mum
Blue Planet II | | Tom
Hidden Figures | | Priya
Derry Girls | Channel 4 | Jo""",
        ),
    ),
    SampleText(
        "film",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Films | What | Note
x Local Hero | lovely
Pride | with Katie
The Third Man | old one
My Neighbour Totoro | for the twins
Hunt for the Wilderpeople |
Brooklyn | read it first?""",
        ),
    ),
    SampleText(
        "utensils",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Meals | Meal | Day | Note
Chilli | {+1} | freeze half
Fish pie | {+2} |
Jacket potatoes | {+3} | beans, cheese
Dhal and rice | {+4} |
x Pasta bake | {-1} | used up the peppers
Leftovers | {+5} |
Pizza | {+6} | shop base""",
        ),
    ),
    SampleText(
        "car",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Car | Job | When | Note
MOT and service | {+19} | garage on Mill Lane
x Tyre pressures | {-8} | 33 front, 30 back
Wiper blades | | 24 and 16 inch
Insurance, compare | {+24}
Clean it out | some day""",
        ),
    ),
    SampleText(
        "paw",
        QT_TRANSLATE_NOOP(
            "Samples",
            """Cat | What | When
Flea drops | {+7}
x Cat litter | {-1}
Biscuits, the fish ones | 2 bags
Vet, booster | {+16}
New blanket for the carrier |
Ask Sam to feed her | {+22}""",
        ),
    ),
    SampleText(
        "graduation-cap",
        QT_TRANSLATE_NOOP(
            "Samples",
            """School | What | By
x Dinner money | {-2}
Reply slip, museum trip | {+3}
PE kit, name labels |
Parents' evening | {+9}
Reading record | Mondays
Cake stall, bring a cake | {+17}""",
        ),
        frozenset({1, 2, 3, 5, 6, 9, 10, 11, 12}),
    ),
)
