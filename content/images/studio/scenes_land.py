"""Fields, forests, markets, streets by day."""
from math import cos, pi, sin

from .canvas import (AMBER, BROWN, CORAL, CREAM, DEEP, GOLD, INK, LEAF, MINT, MOSS, PALE, PAPER, ROSE, SAND, SEA, SKY, TEAL, VERM, WHITE,
                     WOOD, Canvas)
from .people import bust, person
from .places import boat, cloud, hills, lighthouse, mangrove, palm, river, skyline, sun, tree, tube_houses, waves
from .things import basket, motorbike, phone, pin, qr, tick


def vuon_rau_binh_my(name):
    c = Canvas(name)
    c.rect(0, 0, 1600, 420, c.vertical("#f9d98e", "#f9ecc8"))
    sun(c, 330, 250, 90, GOLD)
    hills(c, 420, 90, "#b9cf9a", 6)
    for x in range(40, 1600, 130):
        palm(c, x, 420, 110 + (x * 3) % 70, "#7fa66b")
    c.rect(0, 410, 1600, 490, BROWN)
    for k in range(-9, 10):
        x0, x1 = 800 + k * 46, 800 + k * 210
        c.poly([(x0 - 15, 414), (x0 + 15, 414), (x1 + 72, 900), (x1 - 72, 900)], LEAF if k % 2 else MOSS)
        for j in range(9):
            t = (j / 9) ** 1.6
            x, y, r = x0 + (x1 - x0) * t, 418 + 482 * t, 5 + 34 * t
            for dx in (-.8, 0, .8):
                c.ellipse(x + dx * r, y, r * .62, r * .44, "#86bf6c" if dx else "#a9d18e")
    person(c, 1160, 880, 560, SEA, INK, 1, hat="cone", right="up")
    x, y = 1276, 292
    for k in range(7):
        c.path(f"M{x} {y + 40} Q{x - 60 + k * 20} {y - 20} {x - 84 + k * 28} {y - 90}", None, LEAF if k % 2 else MOSS, 18)
    c.rect(x - 30, y + 20, 60, 22, VERM, 6)
    c.rect(x + 20, y + 36, 96, 96, WHITE, 8)
    qr(c, x + 34, y + 50, 68)
    return c


def rung_can_gio(name):
    c = Canvas(name)
    c.rect(0, 0, 1600, 900, c.vertical("#bfe0d0", "#e3efd9", "#f3eccb"))
    sun(c, 1240, 170, 76, AMBER)
    for x in range(-30, 1640, 120):
        mangrove(c, x, 520, 240 + (x * 5) % 60, "#8fb89a")
    river(c, 500, "#9cc7b4", "#2c7f78")
    waves(c, 560, 7, WHITE, opacity=.35)
    for x, y, s in ((40, 720, 520), (270, 620, 330), (1580, 740, 560), (1350, 630, 360)):
        mangrove(c, x, y, s, MOSS)
        for k in range(4):
            c.line([(x - s * .3 + k * s * .2, y + 10), (x - s * .26 + k * s * .2, y + 60)], "#1d6a60", 6, .4)
    boat(c, 800, 740, 210, BROWN)
    person(c, 720, 736, 190, TEAL, INK, 1, hat="cone", right="point")
    person(c, 860, 736, 180, VERM, DEEP, 0, hat="cap", right="hold", item="phone", flip=True)
    with c.at(800, 240, 1.2, -4):
        c.rect(-46, -14, 92, 30, INK, 12)
        c.circle(0, 20, 15, VERM)
        for side in (-1, 1):
            c.line([(side * 40, -8), (side * 112, -34)], INK, 8)
            c.ellipse(side * 112, -44, 58, 7, TEAL, .75)
            c.rect(side * 112 - 5, -46, 10, 18, INK)
    c.poly([(800, 280), (620, 560), (980, 560)], AMBER, opacity=.18)
    for k, x in enumerate((1010, 1070, 1040)):
        c.path(f"M{x} {150 + k * 30} q12 -16 24 0 q12 -16 24 0", None, INK, 5)
    return c


def ruong_muoi(name):
    c = Canvas(name)
    c.rect(0, 0, 1600, 380, c.vertical("#e8806a", "#f5b48c", "#fbe0b8"))
    sun(c, 1080, 330, 110, AMBER)
    c.rect(0, 370, 1600, 530, "#8d5f4d")
    rows, y = 5, 384
    for row in range(rows):
        h = 46 + row * 30
        cols = 7 - row
        w = 1700 / cols
        for k in range(cols):
            x = -50 + k * w + (row % 2) * 30
            fill = c.vertical("#f7c7a4", "#d98f7d") if (k + row) % 3 else c.vertical("#cfe4e0", "#9cc4c4")
            c.poly([(x + 12, y), (x + w - 12, y), (x + w - 4, y + h - 12), (x + 2, y + h - 12)], fill)
            if (k + row) % 2 and row > 0:
                s = 20 + row * 12
                c.poly([(x + w * .5 - s, y + h - 18), (x + w * .5, y + h - 18 - s * .8), (x + w * .5 + s, y + h - 18)], WHITE)
                c.poly([(x + w * .5, y + h - 18 - s * .8), (x + w * .5 + s, y + h - 18), (x + w * .5 + s * .2, y + h - 18)], PALE)
        y += h
    palm(c, 120, 400, 190, "#8b4a48")
    palm(c, 210, 396, 140, "#8b4a48")
    person(c, 640, 820, 340, "#8b5a86", INK, 1, hat="cone")
    c.path("M470 580 Q640 540 810 580", None, WOOD, 12)
    for x in (486, 796):
        c.line([(x, 578), (x - 34, 700)], WOOD, 4)
        c.line([(x, 578), (x + 34, 700)], WOOD, 4)
        c.path(f"M{x - 52} 700 L{x + 52} 700 Q{x + 40} 750 {x} 752 Q{x - 40} 750 {x - 52} 700Z", BROWN)
        c.path(f"M{x - 50} 700 Q{x} 640 {x + 50} 700Z", WHITE)
    person(c, 1240, 760, 240, TEAL, INK, 0, hat="cone", right="point", flip=True)
    c.line([(1170, 590), (1050, 760)], WOOD, 9)
    c.rect(1010, 752, 80, 14, WOOD)
    return c


def bien_ho_tram(name):
    c = Canvas(name)
    c.rect(0, 0, 1600, 460, c.vertical("#5fb8bd", "#c5e6dc"))
    cloud(c, 260, 130, 250)
    cloud(c, 1120, 90, 310)
    sun(c, 800, 150, 66, AMBER)
    hills(c, 420, 120, "#6da38f", 4)
    lighthouse(c, 1390, 390, 260)
    c.rect(0, 400, 1600, 220, c.vertical("#2c9a9c", "#6cc7bd"))
    waves(c, 440, 4, WHITE, opacity=.6)
    c.path("M0 620 Q200 570 400 610 T800 600 T1200 612 T1600 596 L1600 900 L0 900Z", WHITE, opacity=.8)
    c.path("M0 640 Q200 590 400 630 T800 620 T1200 632 T1600 616 L1600 900 L0 900Z", "#f4dba8")
    for k, (colour, roof) in enumerate(((CORAL, TEAL), (WHITE, VERM), (AMBER, SEA), (MINT, BROWN))):
        x = 120 + k * 210
        h = 150 + (k % 2) * 40
        c.rect(x, 740 - h, 170, h, colour)
        c.poly([(x - 20, 744 - h), (x + 85, 660 - h), (x + 190, 744 - h)], roof)
        c.rect(x + 62, 660, 46, 80, DEEP, 3)
        c.rect(x + 16, 770 - h, 36, 40, SKY, 3)
        c.rect(x + 118, 770 - h, 36, 40, SKY, 3)
    for x, h in ((60, 420), (980, 380), (1120, 460), (1540, 430)):
        palm(c, x, 800, h, MOSS)
    for x, y in ((1230, 770), (1370, 820)):
        c.ellipse(x, y, 86, 32, BROWN)
        c.ellipse(x, y - 8, 78, 24, WOOD)
        c.ellipse(x, y - 8, 62, 16, "#7d5236")
    person(c, 1060, 860, 190, VERM, INK, 0, "long", right="up")
    person(c, 1000, 866, 200, TEAL, WHITE, 1, hat="cone")
    boat(c, 620, 520, 70, VERM, WHITE)
    boat(c, 1010, 480, 46, INK, AMBER)
    return c


def quan_hem_giao_hang(name):
    c = Canvas(name, "#f7d9a0")
    c.rect(0, 0, 1600, 900, c.vertical("#f4b860", "#f9e0ad"))
    tube_houses(c, -40, 640, (430, 520, 380), 160)
    tube_houses(c, 1190, 640, (400, 500, 450), 160)
    c.rect(0, 640, 1600, 270, "#c98f5a")
    for k in range(3):
        c.path(f"M{640 + k * 110} 360 Q{600 + k * 110} 290 {650 + k * 110} 230 Q{690 + k * 110} 170 {640 + k * 110} 100", None, WHITE, 22, .6)
    c.path("M420 430 L1120 430 Q1100 700 880 730 L660 730 Q440 700 420 430Z", WHITE)
    c.path("M436 520 Q770 590 1104 520 L1090 570 Q770 640 450 570Z", SEA)
    c.ellipse(770, 430, 350, 92, PAPER)
    c.ellipse(770, 434, 318, 76, VERM)
    c.ellipse(770, 434, 318, 76, CORAL, .6)
    for k in range(9):
        x = 540 + k * 52
        c.path(f"M{x} 440 Q{x + 30} {400 + (k % 3) * 14} {x + 70} 446", None, CREAM, 12)
    for x, y in ((620, 410), (840, 470), (930, 414)):
        c.circle(x, y, 36, GOLD)
        c.circle(x - 8, y - 8, 12, AMBER)
    for x, y, r in ((700, 452, 20), (780, 396, -20), (880, 440, 50), (660, 480, 80)):
        with c.at(x, y, 1.1, r):
            c.path("M0 0 Q24 -18 44 0 Q24 18 0 0Z", MOSS)
    c.line([(900, 420), (1240, 210)], BROWN, 14)
    c.line([(930, 440), (1270, 246)], BROWN, 14)
    motorbike(c, 300, 860, 330, SEA)
    c.rect(150, 640, 130, 110, VERM, 8)
    person(c, 318, 800, 360, GOLD, INK, 1, hat="helmet", right="point")
    with c.at(1330, 700, 1, 10):
        box = phone(c, 190, PALE)
        for k in range(4):
            c.line([(box[0] + 10, -110 + k * 70), (box[0] + 160, -140 + k * 70)], WHITE, 14)
        c.line([(-10, -170), (20, 170)], WHITE, 16)
        c.path("M-60 110 L0 60 L10 -60 L56 -90", None, VERM, 9, 1, "4 16")
        pin(c, 56, -90, 70)
    return c


def den_xanh_cap_cuu(name):
    c = Canvas(name)
    c.rect(0, 0, 1600, 520, c.vertical("#f6c58f", "#fbe9c9"))
    skyline(c, 470, 320, "#e5b287")
    skyline(c, 470, 190, "#cf8f6c")
    c.rect(0, 466, 1600, 440, "#8aa88a")
    c.poly([(700, 466), (900, 466), (1640, 900), (-40, 900)], "#42525a")
    for k in range(7):
        t = (k / 7) ** 1.8
        y, w = 480 + 420 * t, 4 + 22 * t
        c.rect(800 - w / 2, y, w, 14 + 40 * t, WHITE)
    for k in range(4):
        t = ((k + 1) / 4.2) ** 1.5
        for side in (-1, 1):
            x, base, s = 800 + side * (120 + 620 * t), 470 + 330 * t, .3 + t * .95
            c.rect(x - 6 * s, base - 420 * s, 12 * s, 420 * s, INK)
            c.rect(x - 40 * s, base - 470 * s, 80 * s, 190 * s, INK, 16 * s)
            for j, colour in enumerate(("#4a2a2a", "#4a422a", LEAF)):
                c.circle(x, base - (440 - j * 58) * s, 22 * s, colour)
            c.circle(x, base - 324 * s, 46 * s, LEAF, opacity=.28)
    with c.at(800, 850, 1.25):
        c.rect(-130, -280, 260, 230, WHITE, 24)
        c.path("M-112 -250 L112 -250 L126 -160 L-126 -160Z", SKY)
        c.rect(-140, -160, 280, 120, WHITE, 18)
        c.rect(-140, -100, 280, 26, VERM)
        c.rect(-60, -318, 120, 34, INK, 10)
        c.rect(-56, -314, 52, 26, VERM, 8)
        c.rect(4, -314, 52, 26, "#3f7fae", 8)
        c.circle(-30, -300, 80, VERM, opacity=.2)
        c.circle(30, -300, 80, "#3f7fae", opacity=.2)
        c.rect(-22, -150, 44, 44, VERM, 4)
        c.rect(-5, -146, 10, 36, WHITE)
        c.rect(-18, -133, 36, 10, WHITE)
        for side in (-1, 1):
            c.circle(side * 104, -118, 18, AMBER)
            c.rect(side * 96 - 26, -50, 52, 60, INK, 14)
        c.rect(-140, -44, 280, 22, "#9aa6a6", 8)
    motorbike(c, 220, 880, 200, TEAL)
    motorbike(c, 1390, 880, 200, GOLD)
    return c


def ban_do_lang_quang(name):
    c = Canvas(name, "#d9e6cf")
    for row in range(9):
        for k in range(15):
            x, y = k * 112 - 20 + (row % 2) * 30, row * 104 - 10
            c.rect(x, y, 96, 84, c.random.choice((PAPER, "#e8e2c8", "#cbdcc0", WHITE)), 6)
            if c.random.random() < .5:
                c.poly([(x + 14, y + 44), (x + 48, y + 16), (x + 82, y + 44)], c.random.choice((CORAL, BROWN, WOOD)))
                c.rect(x + 22, y + 44, 52, 28, SAND)
            elif c.random.random() < .4:
                c.circle(x + 48, y + 42, 24, LEAF)
    for _ in range(26):
        x, y = c.random.randint(0, 1600), c.random.randint(0, 900)
        c.ellipse(x, y, 26, 13, SEA, .75)
    for x, y, r in ((420, 260, 190), (1240, 640, 230), (1320, 180, 120)):
        c.circle(x, y, r, VERM, opacity=.16)
        c.circle(x, y, r * .6, VERM, opacity=.2)
    c.line([(960, 640), (1190, 880)], BROWN, 60)
    c.circle(760, 430, 300, WHITE, INK, 34)
    c.circle(760, 430, 280, "#dff0ea")
    c.ellipse(760, 560, 200, 66, SEA)
    c.ellipse(740, 548, 150, 40, MINT, .8)
    for x in (680, 760, 840):
        c.path(f"M{x} 540 q14 24 0 40 q-14 18 4 34", None, DEEP, 7)
        c.circle(x, 538, 9, DEEP)
    with c.at(770, 340, 1.4, -12):
        c.ellipse(0, 0, 54, 13, INK)
        c.circle(58, -6, 16, INK)
        c.line([(70, 0), (112, 24)], INK, 4)
        for k in range(4):
            c.path(f"M{-20 + k * 20} 6 Q{-40 + k * 26} 50 {-30 + k * 30} 92", None, INK, 4)
        c.ellipse(-14, -36, 52, 15, "#8fb0b8", .75)
        c.ellipse(20, -34, 44, 13, "#8fb0b8", .6)
        for k in range(4):
            c.rect(-40 + k * 22, -9, 7, 18, WHITE)
    c.path("M560 270 Q620 190 730 180", None, WHITE, 22, .9)
    return c


def ban_do_ong_nuoc(name):
    c = Canvas(name, "#f6e3bd")
    c.rect(0, 0, 1600, 330, c.vertical("#bfe0dd", "#f6ecd2"))
    tube_houses(c, 20, 330, (210, 260, 190, 240), 130)
    tube_houses(c, 1100, 330, (250, 200, 270, 220), 130)
    tree(c, 640, 330, 210)
    tree(c, 1040, 330, 190)
    c.rect(0, 324, 1600, 40, "#5b6b6e")
    c.rect(0, 360, 1600, 60, "#a8855f")
    c.rect(0, 418, 1600, 490, c.vertical("#8d6645", "#5b3d2c"))
    for _ in range(120):
        c.ellipse(c.random.randint(0, 1600), c.random.randint(380, 890), c.random.randint(6, 24), c.random.randint(4, 12),
                  c.random.choice(("#7a5638", "#9c7552", "#6b4830")))
    pipes = ((SEA, 40, [(-20, 500), (420, 500), (420, 700), (980, 700), (980, 540), (1640, 540)]),
             (CORAL, 26, [(-20, 620), (260, 620), (260, 820), (1220, 820), (1220, 640), (1640, 640)]),
             (GOLD, 22, [(640, 364), (640, 600), (1400, 600), (1400, 900)]),
             (MINT, 30, [(160, 364), (160, 780), (740, 780), (740, 460), (1640, 460)]))
    for colour, width, points in pipes:
        c.line(points, "#00000040", width + 10)
        c.line(points, colour, width)
        c.line(points, WHITE, width * .18, .5)
    for x, y, colour in ((420, 600, VERM), (800, 700, VERM), (1220, 740, VERM), (160, 560, GOLD), (980, 610, GOLD), (1400, 740, SEA), (560, 820, SEA), (740, 560, VERM)):
        c.circle(x, y, 40, INK)
        c.circle(x, y, 30, colour)
        c.line([(x - 18, y), (x + 18, y)], WHITE, 8)
        c.line([(x, y - 18), (x, y + 18)], WHITE, 8)
    person(c, 800, 334, 260, VERM, TEAL, 1, hat="helmet", right="hold", item="phone")
    c.ellipse(906, 336, 54, 13, INK)
    c.line([(640, 340), (640, 364)], GOLD, 22)
    pin(c, 906, 326, 76, GOLD)
    return c


def ngon_ngu_ky_hieu(name):
    c = Canvas(name, "#f4e8d4")
    c.rect(0, 0, 1600, 900, c.vertical("#1f6f73", "#123f49"))
    for k in range(6):
        c.circle(800, 450, 110 + k * 100, None, AMBER, 4, .6 - k * .085)
    for k in range(10):
        a = k * pi / 5 + .3
        x, y = 800 + 660 * cos(a), 450 + 350 * sin(a)
        c.line([(800 + 240 * cos(a), 450 + 180 * sin(a)), (x, y)], MINT, 3, .45, "4 12")
        with c.at(x, y):
            c.rect(-62, -44, 124, 88, INK, 10)
            with c.clip(-56, -38, 112, 76, 6):
                c.rect(-56, -38, 112, 76, (PALE, AMBER, ROSE, SKY, PAPER)[k % 5])
                bust(c, 0, 2, 22, (VERM, SEA, GOLD, TEAL, CORAL)[k % 5], k, ("short", "long", "bob", "bun")[k % 4])
    for flip in (False, True):
        with c.at(800, 470, 1.15, 0, flip):
            tone, line = "#e8b48a", "#c98a5e"
            c.path("M-240 330 Q-230 200 -200 120 L-90 130 Q-90 240 -110 340Z", VERM if not flip else GOLD)
            c.path("M-206 130 Q-240 20 -210 -40 Q-190 -66 -160 -60 Q-60 -70 -60 0 Q-60 100 -92 140Z", tone)
            for x, y, h, r in ((-196, -40, 130, -8), (-164, -56, 160, -2), (-130, -56, 150, 6), (-98, -40, 120, 14)):
                with c.at(x, y, 1, r):
                    c.rect(-16, -h, 32, h + 30, tone, 16)
                    c.path(f"M16 {-h + 20} L16 10", None, line, 3, .6)
            with c.at(-66, 20, 1, 52):
                c.rect(-17, -116, 34, 130, tone, 17)
            c.path("M-180 20 Q-130 50 -90 20", None, line, 4, .7)
    return c


def cho_quet_ma(name):
    c = Canvas(name, "#fbeccb")
    c.rect(0, 0, 1600, 900, c.vertical("#f3b16e", "#fbeccb"))
    for k in range(4):
        x = k * 420 - 40
        c.poly([(x, 210), (x + 210, 60), (x + 420, 210)], (VERM, SEA, GOLD, CORAL)[k])
        c.poly([(x + 210, 60), (x + 420, 210), (x + 210, 210)], "#00000018")
    c.rect(0, 206, 1600, 30, BROWN)
    for x in (90, 520, 1080, 1500):
        c.rect(x, 230, 18, 500, WOOD)
    bust(c, 800, 410, 130, SEA, 1, "bun", hat="cone")
    c.rect(0, 680, 1600, 230, WOOD)
    c.rect(0, 660, 1600, 34, BROWN)
    for k, colours in enumerate(((VERM, CORAL), (LEAF, MOSS), (GOLD, AMBER), ("#8b5a86", "#a877a3"), (LEAF, GOLD))):
        x = 150 + k * 330
        if k == 2:
            continue
        basket(c, x, 720, 260, colours)
        for j in range(4):
            c.circle(x - 70 + j * 46, 570 - (j % 2) * 16, 34, colours[j % 2])
    c.rect(690, 560, 220, 250, WHITE, 14)
    c.rect(690, 560, 220, 46, VERM, 14)
    qr(c, 724, 632, 152)
    c.poly([(740, 810), (860, 810), (890, 840), (710, 840)], INK)
    with c.at(1110, 560, 1, -18):
        phone(c, 120, MINT)
        tick(c, 0, 0, 60, TEAL, 15)
    c.path("M1620 760 L1300 700 Q1200 680 1150 640 Q1120 620 1140 600 Q1180 590 1230 616 L1400 640 L1620 620Z", "#d39a6d")
    c.path("M1060 606 L924 668", None, VERM, 6, .9, "2 16")
    return c
