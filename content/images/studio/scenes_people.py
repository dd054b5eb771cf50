"""Portraits (square) and scenes with one person or object at the centre."""
from .canvas import (AMBER, BROWN, CORAL, CREAM, DEEP, GOLD, INK, LEAF, MINT, MOSS, PALE, PAPER, ROSE, SAND, SEA, SKY, TEAL, VERM, WHITE,
                     WOOD, Canvas)
from .people import bust, person
from .things import cube, laptop, panel, paper, phone, shield, star, tick


def chan_dung_ba_sau(name):
    c = Canvas(name, TEAL, 1200, 1200)
    c.circle(600, 560, 480, "#1d7078")
    for side in (-1, 1):
        c.path(f"M{600 + side * 640} 40 Q{600 + side * 380} 180 {600 + side * 470} 560", None, MOSS, 16)
    for _ in range(46):
        side = c.random.choice((-1, 1))
        x, y = 600 + side * c.random.randint(370, 590), c.random.randint(20, 640)
        colour = c.random.choice((VERM, CORAL, "#c2355a", ROSE))
        for k in range(3):
            with c.at(x, y, 1, k * 120 + c.random.randint(0, 60)):
                c.path("M0 0 Q22 -26 0 -46 Q-22 -26 0 0Z", colour)
        c.circle(x, y, 6, AMBER)
    bust(c, 600, 520, 230, "#7b4a74", 1, "bun", "#e4e0d4", glasses=True)
    for k in range(4):
        c.circle(600, 960 + k * 70, 11, AMBER)
    c.path("M540 830 Q600 890 660 830 L640 1200 L560 1200Z", "#6a3c64")
    for k in range(4):
        c.circle(600, 910 + k * 80, 11, AMBER)
    c.path("M470 640 Q450 676 474 704 M730 640 Q750 676 726 704", None, "#00000030", 7)
    return c


def chan_dung_thay_vien(name):
    c = Canvas(name, AMBER, 1200, 1200)
    for row in range(9):
        for column in range(13):
            r = 22 if c.random.random() < .45 else 9
            c.circle(60 + column * 90, 60 + row * 90, r, "#e9c06a" if r > 10 else "#f0d089")
    bust(c, 600, 470, 220, SEA, 0, "short", "#3a3f45", glasses=True, collar=WHITE, tilt=-3)
    c.path("M180 1210 Q220 880 420 930 Q470 946 460 1000 Q420 1080 420 1210Z", "#1f6f73")
    c.path("M1020 1210 Q980 880 780 930 Q730 946 740 1000 Q780 1080 780 1210Z", "#1f6f73")
    c.poly([(300, 1010), (600, 930), (900, 1010), (600, 1100)], VERM)
    c.poly([(300, 1010), (600, 1100), (600, 1140), (300, 1050)], "#a83520")
    c.poly([(900, 1010), (600, 1100), (600, 1140), (900, 1050)], "#bd3d22")
    for x, y, h, s in ((470, 1004, 90, 22), (560, 1040, 60, 24), (650, 1010, 190, 20), (740, 1030, 70, 24), (600, 975, 110, 20), (530, 960, 50, 18)):
        c.poly([(x - s, y - h), (x, y - h - s * .5), (x + s, y - h), (x, y - h + s * .5)], CORAL)
        c.poly([(x - s, y - h), (x, y - h + s * .5), (x, y + s * .5), (x - s, y)], "#c94a2c")
        c.poly([(x + s, y - h), (x, y - h + s * .5), (x, y + s * .5), (x + s, y)], "#e0603f")
    c.ellipse(340, 1040, 66, 46, "#e8b48a")
    c.ellipse(860, 1040, 66, 46, "#e8b48a")
    return c


def chan_dung_diem_my(name):
    c = Canvas(name, INK, 1200, 1200)
    c.rect(0, 0, 1200, 1200, c.vertical("#0b2231", "#174b59"))
    for _ in range(60):
        c.circle(c.random.randint(0, 1200), c.random.randint(0, 500), 2.4, WHITE, opacity=.5)
    for k in range(48):
        h = 40 + 230 * abs(((k * 37) % 23) / 23 - .5) + 60 * c.random.random()
        c.rect(14 + k * 25, 420 - h / 2, 10, h, VERM if 15 < k < 31 else SEA, 5, opacity=.9)
    c.poly([(420, 1200), (560, 560), (640, 560), (780, 1200)], "#23424d")
    for k in range(9):
        y, t = 580 + k * k * 9, k / 9
        c.rect(560 - 130 * t - 20, y, 120 + 260 * t, 8 + 14 * t, BROWN)
    bust(c, 600, 560, 220, VERM, 2, "long", INK, hat="helmet")
    for side in (-1, 1):
        c.path(f"M{600 + side * 250} 980 L{600 + side * 150} 1200 L{600 + side * 230} 1200 L{600 + side * 330} 1010Z", AMBER)
    c.path("M520 860 Q500 1010 600 1040 Q700 1010 680 860", None, DEEP, 16)
    c.line([(600, 1040), (600, 1110)], DEEP, 16)
    c.circle(600, 1130, 44, PAPER)
    c.circle(600, 1130, 24, SEA)
    return c


def phim_x_quang(name):
    c = Canvas(name, "#0f3440")
    c.rect(0, 0, 1600, 900, c.vertical("#12414d", "#0b2731"))
    panel(c, 640, 90, 840, 600, "#071a22", 26)
    c.rect(664, 114, 792, 552, c.vertical("#123b4c", "#0a2531"), 12)
    c.path("M1060 140 L1060 640", None, PALE, 30, .55)
    for k in range(9):
        c.rect(1040, 150 + k * 54, 40, 38, PALE, 10, opacity=.8)
    for side in (-1, 1):
        for k in range(7):
            y = 190 + k * 58
            w = 150 + 44 * (3 - abs(3 - k)) / 3 * 1.5
            c.path(f"M{1060 + side * 24} {y} Q{1060 + side * w} {y - 24} {1060 + side * (w + 20)} {y + 46} Q{1060 + side * w * .9:.0f} {y + 84} "
                   f"{1060 + side * 60} {y + 78}", None, PALE, 13, .62)
        c.path(f"M{1060 + side * 40} 160 Q{1060 + side * 170} 130 {1060 + side * 290} 176", None, PALE, 18, .7)
    c.path("M1070 380 Q1160 360 1170 450 Q1160 520 1070 500Z", CORAL, opacity=.85)
    c.circle(932, 330, 56, None, GOLD, 8)
    c.line([(972, 370), (1010, 412)], GOLD, 12)
    c.rect(700, 560, 120, 14, MINT, 7)
    c.rect(700, 590, 84, 12, SEA, 6)
    c.rect(980, 690, 160, 60, "#071a22")
    c.rect(880, 745, 360, 24, "#071a22", 12)
    bust(c, 360, 400, 150, WHITE, 1, "bob", collar=SEA, flip=False)
    c.path("M270 640 Q250 760 340 790 Q430 770 440 650", None, INK, 14)
    c.circle(340, 800, 30, SAND)
    c.path("M560 900 Q600 720 700 640 Q730 620 742 650 Q740 690 690 740 Q640 800 640 900Z", WHITE)
    c.circle(726, 640, 36, "#d39a6d")
    return c


def cuoc_goi_gia_danh(name):
    c = Canvas(name, "#1c1424")
    c.rect(0, 0, 1600, 900, c.vertical("#1d1530", "#471d2c", "#7a2a26"))
    for k in range(7):
        c.circle(800, 470, 210 + k * 95, None, CORAL, 3, .34 - k * .04)
    c.path("M330 940 Q300 520 560 420 Q540 160 800 150 Q1060 160 1040 420 Q1300 520 1270 940Z", "#0d0916")
    c.path("M620 330 Q800 270 980 330 Q1000 420 900 430 Q830 420 800 380 Q770 420 700 430 Q600 420 620 330Z", WHITE)
    for side in (-1, 1):
        c.ellipse(800 + side * 92, 364, 40, 22, "#0d0916")
    with c.at(800, 660, 1, 5):
        box = phone(c, 250, "#23323a")
        c.rect(*box, "#14323c", 24)
        c.circle(0, -110, 62, PAPER)
        c.circle(0, -126, 22, SEA)
        c.path("M-40 -78 Q0 -124 40 -78Z", SEA)
        c.rect(-76, -20, 152, 16, WHITE, 8)
        c.rect(-50, 12, 100, 12, MINT, 6)
        for x, colour in ((-62, VERM), (62, LEAF)):
            c.circle(x, 150, 38, colour)
            c.path(f"M{x - 16} 156 Q{x} 134 {x + 16} 156", None, WHITE, 10)
    for side in (-1, 1):
        for k in range(3):
            c.path(f"M{800 + side * (170 + k * 44)} {560 - k * 14} Q{800 + side * (206 + k * 52)} 660 {800 + side * (170 + k * 44)} {760 + k * 14}", None, GOLD, 9, .9 - k * .26)
    return c


def sap_vai_an_dong(name):
    c = Canvas(name, "#f2ddbd")
    c.rect(0, 0, 1600, 120, VERM)
    for k in range(16):
        c.path(f"M{k * 100} 110 L{k * 100 + 100} 110 L{k * 100 + 100} 170 Q{k * 100 + 50} 214 {k * 100} 170Z", WHITE if k % 2 else VERM)
    for row in range(3):
        for k in range(11):
            x, y = 40 + k * 140, 250 + row * 96
            colour = c.random.choice((SEA, GOLD, CORAL, TEAL, "#8b5a86", MINT, ROSE, "#c2355a", AMBER))
            c.rect(x, y, 132, 84, colour, 40)
            c.ellipse(x + 108, y + 42, 22, 38, PAPER, .9)
            c.ellipse(x + 108, y + 42, 9, 18, BROWN)
        c.rect(20, 336 + row * 96, 1560, 10, WOOD)
    bust(c, 560, 420, 118, "#7d2616", 0, "bun", collar=GOLD)
    c.rect(0, 690, 1600, 220, BROWN)
    c.rect(0, 676, 1600, 30, WOOD)
    c.path("M0 720 Q160 780 320 720 T640 740 L640 900 L0 900Z", "#c2355a")
    c.path("M0 790 Q200 730 420 810 T760 800 L760 900 L0 900Z", SEA, opacity=.94)
    with c.at(830, 600, 1, 8):
        phone(c, 110, MINT)
        c.rect(-30, -30, 60, 12, TEAL, 6)
        c.rect(-30, 0, 44, 12, TEAL, 6)
    c.rect(1010, 590, 190, 110, INK, 14)
    c.rect(1040, 586, 130, 16, "#33505a", 6)
    c.path("M1050 592 L1160 592 Q1160 440 1240 410 Q1360 370 1400 480 Q1430 600 1380 700 Q1340 800 1420 900 L1300 900 Q1230 800 1276 690 "
           "Q1316 590 1296 506 Q1276 470 1250 500 Q1160 560 1160 592Z", WHITE)
    for k in range(7):
        c.rect(1306, 560 + k * 40, 58 - (k * 17) % 30, 9, "#b9c4bd", 4)
    return c


def khoi_du_lieu(name):
    c = Canvas(name, INK)
    c.rect(0, 0, 1600, 900, c.vertical("#0e2730", "#12505a"))
    tones = ((AMBER, GOLD, WOOD), (MINT, SEA, TEAL), (ROSE, CORAL, VERM), (WHITE, PAPER, SAND))
    spots = [(800, 230, 130, 0), (420, 140, 90, 1), (1180, 150, 90, 2), (230, 430, 100, 3), (1370, 430, 100, 1), (560, 560, 84, 2), (1040, 560, 84, 0), (800, 640, 60, 3)]
    for x, y, s, _ in spots[1:]:
        c.line([(800, 360), (x, 360 + (y - 230) * .5), (x, y + s)], SEA, 14, .55)
        c.line([(800, 360), (x, 360 + (y - 230) * .5), (x, y + s)], AMBER, 4, .9, "2 22")
    for x, y, s, tone in spots:
        c.ellipse(x, y + s * 2.05, s * 1.0, s * .4, "#000000", .25)
        cube(c, x, y, s, *tones[tone])
        for k in range(3):
            c.line([(x - s * .7, y + s * (.9 + k * .2)), (x - s * .2, y + s * (1.18 + k * .2))], WHITE, s * .05, .5)
    for _ in range(40):
        x, y = c.random.randint(0, 1600), c.random.randint(0, 900)
        c.rect(x, y, 9, 9, c.random.choice((SEA, GOLD, CORAL)), 2, opacity=.5)
    return c


def phong_hop_khong_giay(name):
    c = Canvas(name, "#e6d5b4")
    c.rect(0, 0, 1600, 520, c.vertical("#8a4a32", "#a65d3c"))
    for k in range(21):
        c.rect(k * 80, 0, 4, 520, "#7b402b")
    panel(c, 470, 60, 660, 330, "#10303a", 14)
    for k, h in enumerate((70, 110, 96, 160, 190, 236)):
        c.rect(540 + k * 90, 350 - h, 56, h, (SEA, MINT, GOLD, SEA, CORAL, VERM)[k], 6)
    c.line([(560, 250), (650, 220), (740, 230), (830, 160), (920, 140), (1020, 100)], AMBER, 8)
    star(c, 240, 200, 76, GOLD)
    c.circle(240, 200, 120, None, GOLD, 8)
    c.rect(1260, 100, 220, 200, VERM, 6)
    star(c, 1370, 200, 64, AMBER)
    hairs, shirts = ("short", "bob", "short", "bun", "short", "long"), (WHITE, CORAL, TEAL, PAPER, SEA, GOLD)
    for i in range(6):
        x = 190 + i * 244
        y = 508 + abs(i - 2.5) * 16
        bust(c, x, y, 54, shirts[i], i, hairs[i], "#cfcabc" if i == 3 else INK)
    c.path("M-20 640 Q800 540 1620 640 L1620 760 Q800 650 -20 760Z", WOOD)
    c.path("M-20 760 Q800 650 1620 760 L1620 900 L-20 900Z", BROWN)
    for i in range(6):
        x = 160 + i * 244
        y = 640 - (1 - abs(i - 2.5) / 2.5) * 34
        c.poly([(x, y), (x + 110, y - 4), (x + 124, y + 48), (x - 10, y + 52)], INK)
        c.poly([(x + 8, y + 6), (x + 104, y + 2), (x + 114, y + 42), (x, y + 45)], (MINT, AMBER, PALE)[i % 3])
    for x in (430, 1170):
        bust(c, x, 806, 84, INK, 1, "short", face=False)
        c.ellipse(x, 796, 80, 96, "#1a2c33")
    return c


def bieu_do_bay_len(name):
    c = Canvas(name, CREAM)
    c.rect(900, 0, 700, 900, "#f3e3c3")
    for k in range(17):
        with c.at(330 + c.random.randint(-26, 26), 830 - k * 36, 1, c.random.randint(-5, 5)):
            c.rect(-220, -26, 440, 32, (WHITE, PAPER, SAND)[k % 3], 4, "#cdbf9f", 2)
            c.rect(-200, -16, 120, 6, (VERM, SEA, GOLD)[k % 3], 3)
    for k in range(5):
        c.path(f"M600 {300 + k * 110} Q760 {360 + k * 60} 880 {470 + k * 18}", None, SAND, 5, .9, "3 16")
    c.poly([(860, 420), (960, 500), (860, 580)], VERM)
    for y in range(180, 860, 120):
        c.line([(1010, y), (1540, y)], "#d9c59a", 3)
    c.line([(1010, 140), (1010, 820), (1550, 820)], INK, 10)
    points = [(1030, 760), (1120, 690), (1210, 720), (1300, 560), (1390, 500), (1480, 300), (1530, 190)]
    c.poly(points + [(1530, 815), (1030, 815)], SEA, opacity=.22)
    c.line(points, TEAL, 16)
    for x, y in points[:-1]:
        c.circle(x, y, 15, GOLD, TEAL, 7)
    c.circle(1530, 190, 34, VERM)
    c.circle(1530, 190, 60, VERM, opacity=.2)
    person(c, 720, 850, 330, TEAL, INK, 0, "bob", right="point")
    return c


def em_be_ba_to_giay(name):
    c = Canvas(name, ROSE)
    c.rect(0, 0, 1600, 900, c.vertical("#bfe0dd", "#f8e6cf", "#f6c9ac"))
    for k in range(9):
        star(c, 120 + k * 180, 110 + (k * 97) % 160, 18, WHITE, .9)
    c.line([(800, 0), (800, 120)], BROWN, 8)
    c.path("M440 140 Q800 60 1160 140", None, BROWN, 14)
    for x, drop, colour, tilt in ((450, 270, VERM, -6), (800, 320, SEA, 2), (1150, 270, GOLD, 7)):
        c.line([(x, 130), (x, drop)], BROWN, 5)
        with c.at(x, drop, 1, tilt):
            paper(c, -80, 0, 160, 206, colour, 6)
            c.circle(44, 168, 20, colour, opacity=.8)
    c.path("M360 640 Q800 900 1240 640 L1180 800 Q800 900 420 800Z", WOOD)
    c.path("M360 640 Q800 760 1240 640 Q1250 620 1230 610 Q800 700 370 610 Q350 620 360 640Z", BROWN)
    c.path("M470 650 Q520 560 800 570 Q1080 560 1130 650 Q800 730 470 650Z", WHITE)
    c.path("M640 676 Q700 560 900 580 Q1080 580 1120 652 Q900 716 640 676Z", CORAL)
    for k in range(6):
        c.circle(760 + k * 56, 628 + (k % 2) * 30, 9, WHITE)
    c.circle(620, 590, 88, "#f1c7a3")
    c.path("M560 540 Q600 480 660 520 Q620 520 600 556Z", INK)
    c.path("M580 596 Q594 608 608 596 M634 596 Q648 608 662 596", None, INK, 6)
    c.path("M606 632 Q622 646 638 632", None, "#8d3322", 6)
    for x in (568, 676):
        c.circle(x, 622, 15, VERM, opacity=.2)
    c.path("M470 850 Q800 930 1130 850", None, BROWN, 22)
    return c


def khoa_dien_thoai(name):
    c = Canvas(name, SEA)
    c.rect(0, 0, 1600, 900, c.vertical("#2c8a86", "#17606a"))
    for k in range(5):
        c.circle(800, 450, 260 + k * 130, None, WHITE, 2, .22)
    with c.at(800, 450, 1, 10):
        phone(c, 330, PALE)
    shield(c, 800, 470, 440, INK, TEAL)
    c.path("M730 440 L730 380 Q730 300 800 300 Q870 300 870 380 L870 440", None, AMBER, 34)
    c.rect(690, 430, 220, 180, GOLD, 24)
    c.circle(800, 500, 26, INK)
    c.path("M800 510 L800 560", None, INK, 18)
    for x, y, kind in ((270, 240, 0), (1330, 240, 1), (230, 640, 2), (1370, 640, 3)):
        c.circle(x, y, 104, CREAM)
        if kind == 0:
            c.poly([(x - 58, y - 16), (x, y - 56), (x + 58, y - 16)], VERM)
            for k in range(4):
                c.rect(x - 46 + k * 28, y - 8, 14, 48, VERM)
            c.rect(x - 58, y + 42, 116, 14, VERM)
        elif kind == 1:
            c.rect(x - 62, y - 42, 124, 84, TEAL, 10)
            c.rect(x - 62, y - 22, 124, 18, INK)
            c.rect(x - 48, y + 14, 50, 12, AMBER, 5)
        elif kind == 2:
            c.path(f"M{x - 34} {y - 52} L{x + 18} {y - 52} L{x + 38} {y - 30} L{x + 38} {y + 52} L{x - 34} {y + 52}Z", GOLD)
            c.rect(x - 18, y - 8, 40, 40, INK, 6)
        else:
            c.rect(x - 58, y - 40, 116, 80, WHITE, 8, VERM, 8)
            c.line([(x - 52, y - 34), (x, y + 8), (x + 52, y - 34)], VERM, 8)
        c.circle(x + 74, y + 70, 34, LEAF)
        tick(c, x + 74, y + 72, 30, WHITE, 8)
    return c


def tiem_banh_tai_nha(name):
    c = Canvas(name, "#f6d9c4")
    c.rect(0, 0, 1600, 740, c.vertical("#f9e3cf", "#f3c9ae"))
    c.rect(250, 90, 1100, 660, "#fff3df")
    c.rect(220, 60, 1160, 50, TEAL)
    for k in range(11):
        c.path(f"M{250 + k * 100} 200 L{350 + k * 100} 200 L{350 + k * 100} 290 Q{300 + k * 100} 336 {250 + k * 100} 290Z", WHITE if k % 2 else VERM)
    c.rect(250, 186, 1100, 22, BROWN)
    for x in (300, 1130):
        c.rect(x, 370, 170, 200, SKY, 6, TEAL, 12)
        c.line([(x + 85, 370), (x + 85, 570)], TEAL, 8)
    for shelf in range(2):
        y = 420 + shelf * 110
        c.rect(520, y, 380, 12, WOOD)
        for k in range(5):
            x = 556 + k * 76
            if (k + shelf) % 3 == 0:
                c.rect(x - 26, y - 40, 52, 40, AMBER, 8)
                c.rect(x - 26, y - 46, 52, 16, CORAL, 8)
            elif (k + shelf) % 3 == 1:
                c.circle(x, y - 26, 26, GOLD)
                c.circle(x, y - 26, 9, WHITE)
            else:
                c.path(f"M{x - 24} {y} L{x - 18} {y - 34} L{x + 18} {y - 34} L{x + 24} {y}Z", BROWN)
                c.circle(x, y - 40, 20, ROSE)
    bust(c, 1010, 430, 92, SEA, 2, "bun")
    c.path("M930 600 L1090 600 L1110 760 L910 760Z", WHITE)
    c.rect(430, 640, 780, 120, WOOD, 6)
    c.rect(410, 618, 820, 34, BROWN, 8)
    laptop(c, 640, 470, 230, PALE)
    tick(c, 755, 548, 60, LEAF, 14)
    c.rect(0, 740, 1600, 170, "#d8a887")
    for x in (180, 1430):
        c.path(f"M{x - 50} 700 L{x + 50} 700 L{x + 38} 800 L{x - 38} 800Z", VERM)
        for k in range(5):
            c.path(f"M{x} 700 Q{x - 90 + k * 45} 620 {x - 80 + k * 40} 540", None, MOSS, 14)
    return c


def album_anh_cu(name):
    c = Canvas(name, "#5b3a33")
    c.rect(0, 0, 1600, 900, c.vertical("#3b2a33", "#7a4a3a"))
    c.circle(800, 900, 640, "#8d5a43", opacity=.5)
    with c.at(800, 740):
        c.path("M-520 60 Q-260 -60 0 30 Q260 -60 520 60 L520 130 Q260 20 0 110 Q-260 20 -520 130Z", "#2a1c22")
        c.path("M-490 40 Q-250 -80 0 10 L0 86 Q-250 -6 -490 100Z", PAPER)
        c.path("M490 40 Q250 -80 0 10 L0 86 Q250 -6 490 100Z", CREAM)
    photos = [(360, 560, 130, -18), (620, 500, 140, 6), (930, 520, 140, -8), (1200, 560, 120, 14), (260, 300, 150, 8), (560, 210, 160, -7), (900, 190, 170, 5), (1260, 260, 160, -10)]
    for i, (x, y, s, tilt) in enumerate(photos):
        with c.at(x, y, 1, tilt):
            new = i > 3
            c.rect(-s * .85 + 8, -s * .62 + 10, s * 1.7, s * 1.24, "#00000030", 4)
            c.rect(-s * .85, -s * .62, s * 1.7, s * 1.24, WHITE if new else "#eadfc8", 3)
            if not new:
                for k in range(14):
                    c.circle(-s * .85 + k * s * .131, -s * .62, 5, "#6a453b")
                    c.circle(-s * .85 + k * s * .131, s * .62, 5, "#6a453b")
            sky, land, sunny = ((SKY, LEAF, GOLD) if new else ("#d8c9ab", "#a08a68", "#f0e6d0"))
            c.rect(-s * .76, -s * .53, s * 1.52, s * 1.06, sky)
            c.circle(s * .4, -s * .26, s * .16, sunny)
            c.path(f"M{-s * .76} {s * .53} L{-s * .76} {s * .1} Q{-s * .2} {-s * .2} {s * .2} {s * .16} Q{s * .5} {-s * .02} {s * .76} {s * .2} L{s * .76} {s * .53}Z", land)
            person(c, -s * .15 if i % 2 else s * .2, s * .5, s * .72, (VERM if new else "#7d6a50"), (INK if new else "#5d4c38"), i, hat="cone" if i % 3 == 0 else None)
    for _ in range(50):
        c.circle(c.random.randint(100, 1500), c.random.randint(60, 700), c.random.uniform(2, 5), AMBER, opacity=.5)
    return c
