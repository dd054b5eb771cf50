"""Neighbourhoods, families, phones."""
from .canvas import AMBER, BROWN, CORAL, CREAM, DEEP, GOLD, INK, MINT, PALE, PAPER, SAND, SEA, SKY, TEAL, VERM, WHITE, WOOD, Canvas
from .people import bust, person
from .places import tube_houses
from .things import motorbike, phone, qr, speech


def ban_xep_dau_hem(name):
    c = Canvas(name, INK)
    c.rect(0, 0, 1600, 700, c.vertical("#0d2a38", "#1c4d57"))
    tube_houses(c, -30, 700, (560, 470, 600), 170, ("#2a5a5f", "#35696a", "#24494f"))
    tube_houses(c, 1120, 700, (520, 620, 480), 170, ("#35696a", "#24494f", "#2a5a5f"))
    c.rect(0, 700, 1600, 200, "#0b1f27")
    c.poly([(800, 90), (360, 900), (1240, 900)], AMBER, opacity=.22)
    c.poly([(800, 90), (500, 900), (1100, 900)], AMBER, opacity=.22)
    c.line([(480, 150), (800, 84), (1130, 140)], INK, 6)
    c.poly([(760, 120), (840, 120), (820, 84), (780, 84)], VERM)
    c.circle(800, 126, 22, WHITE)
    person(c, 610, 800, 400, CORAL, TEAL, 0, "bun", right="hold", item="phone")
    person(c, 1000, 800, 420, WHITE, INK, 1, "short", right="point", flip=True)
    person(c, 800, 770, 380, GOLD, DEEP, 2, "bob", right="hold", item="phone")
    c.rect(520, 640, 560, 26, WOOD, 6)
    for x in (560, 1030):
        c.line([(x, 666), (x - 40, 850)], BROWN, 12)
        c.line([(x, 666), (x + 40, 850)], BROWN, 12)
    for x, k in ((640, -12), (760, 8), (900, -4)):
        with c.at(x, 636, 1, k):
            c.rect(-26, -8, 52, 10, INK, 4)
    c.rect(946, 560, 100, 82, WHITE, 4)
    c.rect(960, 580, 70, 9, VERM)
    c.rect(960, 602, 52, 8, TEAL)
    motorbike(c, 270, 860, 230)
    bust(c, 1330, 700, 76, TEAL, 3, "short", "#c9c9c0", face=False)
    c.ellipse(1330, 692, 74, 88, "#d8d5c8")
    return c


def ban_do_cham_tron(name):
    c = Canvas(name, SAND)
    c.rect(0, 0, 1600, 900, c.vertical("#e8d3a6", "#d9bd85"))
    with c.at(800, 450, 1, -2):
        c.rect(-630, -370, 1270, 760, "#00000022", 6)
        c.rect(-640, -385, 1270, 760, WHITE, 6)
        for row in range(4):
            for i in range(14):
                x, y, h = -600 + i * 86, -340 + row * 186, c.random.randint(82, 112)
                if i == 7 or (row == 2 and i > 10):
                    continue
                c.rect(x, y + 120 - h, 78, h, (PALE, PAPER, "#e9e3d3")[(i + row) % 3], 3)
                for k in range(c.random.choice((0, 1, 1, 2, 2, 3))):
                    c.circle(x + 18 + k * 21, y + 70 + (k % 2) * 22, 12, (SEA, GOLD, VERM)[k])
            if row < 3:
                c.rect(-620, -208 + row * 186, 1230, 46, "#dfe6df")
                c.line([(-600, -185 + row * 186), (590, -185 + row * 186)], WHITE, 4, 1, "24 20")
        c.rect(16, -370, 52, 730, "#dfe6df")
    for x, y in ((190, 90), (1404, 66), (212, 820), (1432, 800)):
        c.circle(x, y, 18, VERM)
        c.circle(x - 5, y - 5, 6, CORAL)
    c.path("M1620 920 L1380 900 Q1180 760 1090 640 Q1060 604 1090 590 Q1120 580 1150 620 L1240 700 Q1420 640 1620 700Z", "#d39a6d")
    c.path("M1620 720 L1480 690 L1440 920 L1620 920Z", TEAL)
    c.circle(1090, 596, 26, GOLD)
    return c


def dien_thoai_ma_qr(name):
    c = Canvas(name, VERM)
    c.circle(800, 460, 620, "#dd5a3a")
    c.circle(800, 460, 430, CORAL)
    with c.at(800, 470, 1, -6):
        box = phone(c, 400, CREAM)
        c.rect(box[0], box[1], box[2], 150, TEAL, 40)
        c.rect(box[0], box[1] + 100, box[2], 50, TEAL)
        c.circle(-110, -290, 34, GOLD)
        c.rect(-60, -312, 170, 18, WHITE, 9)
        c.rect(-60, -280, 110, 14, MINT, 7)
        qr(c, -125, -190, 250)
        c.rect(-130, 110, 260, 26, SAND, 13)
        c.rect(-130, 152, 180, 22, SAND, 11)
        c.rect(-140, 236, 280, 84, VERM, 42)
        c.path("M-46 276 L-14 300 L46 252", None, WHITE, 14)
    c.path("M1030 930 Q1190 800 1130 640 Q1100 560 1016 560 Q980 560 984 592 Q1040 610 1044 660 Q1000 640 980 668 Q960 700 1010 720 "
           "Q980 730 986 760 Q1000 790 1040 784 Q920 840 700 790 L560 930Z", "#e8b48a", "#00000014", 6)
    for x, y, s in ((250, 230, 120), (1330, 250, 150), (290, 660, 90), (1400, 640, 80)):
        with c.at(x, y, 1, c.random.randint(-18, 18)):
            c.rect(-s / 2, -s / 2, s, s, WHITE, s * .14, opacity=.92)
            for k in range(3):
                c.rect(-s * .3, -s * .28 + k * s * .22, s * (.6 - k * .12), s * .1, (TEAL, GOLD, SEA)[k], 4)
    return c


def ba_va_chau(name):
    c = Canvas(name, AMBER)
    c.rect(0, 0, 1600, 900, c.vertical("#f5dd9f", "#f0c078"))
    c.circle(800, 470, 420, WHITE, opacity=.42)
    for x, top in ((60, 60), (1330, 100)):
        c.rect(x, top, 210, 290, SKY, 8, BROWN, 14)
        c.line([(x + 105, top), (x + 105, top + 290)], BROWN, 10)
        c.line([(x, top + 140), (x + 210, top + 140)], BROWN, 10)
    bust(c, 620, 380, 150, TEAL, 1, "bun", "#dcd8cc", glasses=True, tilt=5)
    bust(c, 985, 450, 128, VERM, 2, "bob", INK, tilt=-7, collar=WHITE)
    with c.at(800, 760, 1, -3):
        box = phone(c, 210, PALE)
        c.circle(0, -70, 56, CORAL)
        c.rect(-62, 10, 124, 16, TEAL, 8)
        c.rect(-62, 42, 90, 14, SEA, 7)
    c.path("M330 930 Q420 720 700 770 Q730 776 726 806 Q600 800 560 930Z", "#d39a6d")
    c.path("M1280 930 Q1180 740 900 780 Q868 786 876 816 Q1000 820 1040 930Z", "#f1c7a3")
    speech(c, 1180, 470, 240, 110, WHITE, "left", 2, VERM)
    return c
