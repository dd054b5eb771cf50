"""Flat figures. A standing person is drawn in units of a hundredth of their height, feet at the origin."""
from .canvas import AMBER, BROWN, INK, SAND, SKINS, WHITE

ARMS = {"down": ((11, -76), (15, -62), (14, -47)), "hold": ((11, -76), (16, -62), (7, -60)), "up": ((11, -76), (19, -86), (20, -101)),
        "point": ((11, -76), (22, -71), (34, -74)), "hip": ((11, -76), (21, -64), (11, -52)), "carry": ((11, -76), (13, -60), (20, -54))}


def _hair(c, style, colour):
    if style == "long":
        c.path("M-9 -92 Q-9 -103 0 -103 Q9 -103 9 -92 L10 -72 Q6 -70 5 -74 L5 -90 L-5 -90 L-5 -74 Q-6 -70 -10 -72Z", colour)
    elif style == "bun":
        c.circle(0, -103, 4.2, colour)
        c.path("M-8.5 -90 Q-9 -102 0 -102 Q9 -102 8.5 -90 Q4 -97 0 -97 Q-4 -97 -8.5 -90Z", colour)
    elif style == "bob":
        c.path("M-9.5 -84 Q-11 -103 0 -103 Q11 -103 9.5 -84 L6.5 -84 Q8 -95 0 -96 Q-8 -95 -6.5 -84Z", colour)
    elif style == "short":
        c.path("M-8.2 -91 Q-9.5 -102.5 1 -102.5 Q9.5 -102 8.2 -90 Q7 -96 2 -96.5 Q-5 -97 -8.2 -91Z", colour)


def _hat(c, hat):
    if hat == "cone":
        c.poly([(-17, -92), (0, -107), (17, -92)], SAND)
        c.poly([(0, -107), (17, -92), (3, -92)], "#cfae74")
    elif hat == "cap":
        c.path("M-8.5 -93 Q-8 -103 0 -103 Q8 -103 8.5 -93 L15 -92 Q14 -90 8 -90.5 L-8.5 -91Z", "#d4472a")
    elif hat == "helmet":
        c.path("M-10 -92 Q-10 -105 0 -105 Q10 -105 10 -92 L12 -91 L-12 -91Z", "#e8b23f")


def person(c, x, y, height, shirt, trousers=INK, skin=0, hair="short", hair_colour=INK, hat=None, right="down", left="down",
           flip=False, dress=None, item=None):
    """`item` is drawn at the right hand: phone, bag or paper. `dress` is a colour: a long tunic over the trousers."""
    tone = SKINS[skin % 4]
    with c.at(x, y, height / 100, flip=flip):
        for side in (-1, 1):
            c.line([(side * 5, -46), (side * 5.5, -4)], trousers, 8.4)
            c.path(f"M{side * 5 - 4.5} -3.5 L{side * 5 + 6.5} -3.5 Q{side * 5 + 8} 0 {side * 5 + 6} 0 L{side * 5 - 4.5} 0Z", BROWN)
        if hair == "long":
            c.path("M-9 -92 L-10.5 -70 L10.5 -70 L9 -92Z", hair_colour)
        shoulder, elbow, hand = ((-a, b) for a, b in ARMS[left])
        c.line([shoulder, elbow, hand], shirt, 6.4)
        c.circle(*hand, 3.1, tone)
        if dress:
            c.path("M-8 -80 Q-13 -79 -12.5 -70 L-10 -50 L-13 -14 L-1 -14 L0 -40 L1 -14 L13 -14 L10 -50 L12.5 -70 Q13 -79 8 -80Z", dress)
        else:
            c.path("M-8 -80 Q-13.5 -79 -13.5 -70 L-11 -43 L11 -43 L13.5 -70 Q13.5 -79 8 -80Z", shirt)
        c.rect(-3, -86, 6, 8, tone, 2)
        c.ellipse(0, -92, 7.6, 8.6, tone)
        _hair(c, hair, hair_colour)
        _hat(c, hat)
        shoulder, elbow, hand = ARMS[right]
        c.line([shoulder, elbow, hand], shirt, 6.4)
        c.path(f"M{shoulder[0]} {shoulder[1]} L{elbow[0]} {elbow[1]} L{hand[0]} {hand[1]}", None, INK, 6.4, 0.08)
        c.circle(*hand, 3.1, tone)
        _item(c, item, hand)


def _item(c, item, hand):
    x, y = hand
    if item == "phone":
        with c.at(x - 1, y - 4, 1, -14):
            c.rect(-3.4, -6, 6.8, 12, INK, 1.4)
            c.rect(-2.5, -4.8, 5, 9.4, AMBER, .6)
    elif item == "bag":
        c.path(f"M{x - 3} {y + 2} Q{x} {y - 5} {x + 3} {y + 2}", None, BROWN, 1)
        c.path(f"M{x - 6} {y + 2} L{x + 6} {y + 2} L{x + 7} {y + 15} L{x - 7} {y + 15}Z", "#d4472a")
    elif item == "paper":
        c.rect(x - 3, y - 10, 11, 14, WHITE, .6)
        for row in range(4):
            c.rect(x - 1, y - 8 + row * 3, 7 - row % 2 * 2, 1, "#2c8a86")


def bust(c, x, y, size, shirt, skin=0, hair="short", hair_colour=INK, hat=None, collar=None, face=True, flip=False, glasses=False,
         tilt=0):
    """Head and shoulders; `size` is the half height of the head and (x, y) its centre."""
    tone, shade = SKINS[skin % 4], "#00000018"
    with c.at(x, y, size / 100, tilt, flip):
        if hair == "long":
            c.path("M-98 -20 Q-120 150 -96 210 L96 210 Q120 150 98 -20Z", hair_colour)
        elif hair == "bun":
            c.circle(20, -118, 42, hair_colour)
        c.path("M-230 420 Q-232 190 -96 150 L-36 128 L36 128 L96 150 Q232 190 230 420Z", shirt)
        c.path("M-40 60 L-42 130 Q0 178 42 130 L40 60Z", tone)
        c.path("M-40 74 Q0 126 40 74 L40 88 Q0 140 -40 88Z", shade)
        if collar:
            c.path("M-44 122 L0 172 L-46 206 L-84 142Z", collar)
            c.path("M44 122 L0 172 L46 206 L84 142Z", collar)
        c.ellipse(-80, 6, 14, 20, tone)
        c.ellipse(80, 6, 14, 20, tone)
        c.path("M-80 -10 Q-84 -104 0 -104 Q84 -104 80 -10 Q80 60 34 90 Q0 108 -34 90 Q-80 60 -80 -10Z", tone)
        _bust_hair(c, hair, hair_colour)
        if hat == "cone":
            c.poly([(-190, -42), (0, -196), (190, -42)], SAND)
            c.poly([(0, -196), (190, -42), (30, -42)], "#cfae74")
            c.path("M-190 -42 Q0 -2 190 -42 Q0 -22 -190 -42Z", "#b3925a")
        elif hat == "helmet":
            c.path("M-96 -44 Q-96 -150 0 -150 Q96 -150 96 -44 L128 -34 Q0 -60 -104 -36Z", "#e8b23f")
            c.path("M-10 -149 L16 -149 L24 -52 L-18 -52Z", "#f3d48a")
        if face:
            _face(c, glasses)


def _bust_hair(c, hair, colour):
    if hair in ("short", "grey"):
        c.path("M-88 -4 Q-104 -126 8 -124 Q104 -122 88 -4 Q80 -52 52 -66 Q-20 -60 -60 -74 Q-80 -50 -88 -4Z", colour)
    elif hair in ("long", "bun"):
        c.path("M-92 10 Q-108 -126 0 -124 Q108 -126 92 10 Q86 -60 10 -84 Q-76 -60 -92 10Z", colour)
    elif hair == "bob":
        c.path("M-98 62 Q-122 -128 0 -128 Q122 -128 98 62 L74 66 Q92 -40 40 -72 Q-60 -40 -70 -30 Q-84 10 -74 66Z", colour)


def _face(c, glasses):
    c.circle(-32, 2, 7, INK)
    c.circle(32, 2, 7, INK)
    c.path("M-48 -20 Q-32 -29 -18 -22 M18 -22 Q32 -29 48 -20", None, INK, 6)
    c.path("M0 8 Q8 28 -2 30", None, "#00000033", 5)
    c.path("M-24 50 Q0 72 24 50", None, "#8d3322", 7)
    c.ellipse(-48, 34, 14, 9, "#d4472a", .16)
    c.ellipse(48, 34, 14, 9, "#d4472a", .16)
    if glasses:
        for side in (-1, 1):
            c.circle(side * 34, 2, 27, None, INK, 6)
        c.line([(-8, 0), (8, 0)], INK, 6)
