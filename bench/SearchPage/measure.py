#!/usr/bin/env python3
"""How long the search page takes for one reader at a time.

usage: measure.py PORT QUERIES.tsv...
Each file: a line a query, its text in the last column; a row of the table for each, and one for all, filtered and not. No page is asked for twice, so
none is answered from what is kept. Milliseconds from the request to the last byte, on one connection.
"""
import http.client
import pathlib
import random
import sys
import time
import urllib.parse

port, files = int(sys.argv[1]), [pathlib.Path(path) for path in sys.argv[2:]]
connection = http.client.HTTPConnection('127.0.0.1', port)
random.seed(1)


def ask(path):
    start = time.perf_counter()
    connection.request('GET', path, headers={'Accept-Encoding': 'br'})
    answer = connection.getresponse()
    answer.read()
    taken = 1000 * (time.perf_counter() - start)
    if answer.status != 200:
        sys.exit(f'{path}: {answer.status}')
    return taken


def page(query, **more):
    return '/tim-kiem?' + urllib.parse.urlencode({'q': query, **more})


def row(name, times):
    times = sorted(times)
    at = lambda share: times[min(len(times) - 1, int(share * len(times)))]
    print(f'| {name:<28} | {len(times):5} | {at(0.5):6.1f} | {at(0.95):6.1f} | {at(0.99):6.1f} |')


sets = {file.stem: list(dict.fromkeys(line.rstrip('\n').split('\t')[-1] for line in file.open(encoding='utf-8'))) for file in files}
# The runtime compiles what is used most anew while it runs; that is over after about a thousand searches.
for queries in sets.values():
    for query in queries[:200]:
        ask(page(query + ' thử'))
print('| queries                      |     n | median |    p95 |    p99 |')
print('|------------------------------|-------|--------|--------|--------|')
every = []
for name, queries in sets.items():
    taken = [ask(page(query)) for query in queries]
    row(name, taken)
    every += taken
common = ['chuyển đổi số', 'thành phố', 'dịch vụ công trực tuyến', 'kinh tế số', 'mô hình', 'đô thị thông minh', 'Thành phố Hồ Chí Minh', 'TP.HCM', 'DVCTT', 'chuyen doi so']
taken = [ask(page(query, nam=year, loai=kind)) for query in common for year in (2024, 2025, 2026) for kind in ('news', 'column-article')]
row('in nearly all, narrowed', taken)
every += taken
taken = [ask(page(f'{query} {number}')) for query in common for number in range(1, 41)]
row('in nearly all, and a number', taken)
every += taken
taken = [ask(page(query, trang=number)) for query in common for number in (1, 2, 3)]
row('in nearly all, pages 1 to 3', taken)
every += taken
row('all', every)
