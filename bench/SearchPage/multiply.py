#!/usr/bin/env python3
"""Published articles straight into the tables of an SQLite data folder in which some were published by the CMS.

usage: multiply.py DOCS.jsonl DATA FIRST
Each text from line FIRST on (from 0) becomes an article like one of those that are there: its type, column and terms, and headline, lead, body and address of the text.
Publishing goes a long way (checks, audit log, snapshots), which is not what is measured. The audit log does not know of these articles.
"""
import hashlib
import json
import random
import re
import sqlite3
import sys
import unicodedata
import uuid

docs, data, first = sys.argv[1], sys.argv[2], int(sys.argv[3])
random.seed(20261122)
db = sqlite3.connect(f'{data}/portal.db', isolation_level=None)
db.execute('pragma synchronous = off')
names = {table: [row[1] for row in db.execute(f'pragma table_info({table})')] for table in ('articles', 'editions', 'snapshots', 'live_articles', 'changes')}


def row(table, key, value):
    return dict(zip(names[table], db.execute(f'select * from {table} where {key} = ?', (value,)).fetchone()))


def insert(table, values):
    db.execute(f'insert into {table} ({", ".join(chr(34) + k + chr(34) for k in values)}) values ({", ".join("?" * len(values))})', tuple(values.values()))


def slug(text):
    plain = unicodedata.normalize('NFD', text.lower().replace('đ', 'd'))
    return re.sub('[^a-z0-9]+', '-', ''.join(c for c in plain if not unicodedata.combining(c))).strip('-')[:80]


models = []
for (key,) in db.execute('select article_id from live_articles order by article_id limit 500').fetchall():
    model = {table: row(table, 'id' if table == 'articles' else 'article_id', key) for table in names}
    model['terms'] = db.execute('select kind, value from live_terms where article_id = ?', (key,)).fetchall()
    models.append(model)
sequence = db.execute('select max(sequence) from changes').fetchone()[0]
texts = open(docs, encoding='utf-8')
for number, line in enumerate(texts):
    if number < first:
        continue
    if number % 5000 == 0 or number == first:
        if db.in_transaction:
            db.execute('commit')
        db.execute('begin')
    doc, model = json.loads(line), random.choice(models)
    key = str(uuid.uuid4())
    shown = json.loads(model['snapshots']['json'])
    path = f"{shown['path'].rsplit('/', 1)[0]}/{slug(doc['title'])}-{number}"
    paragraphs = doc['body'].split('\n')
    published = model['live_articles']['published'] - number * 60_000
    new = {'id': key, 'headline': doc['title'][:150], 'lead': doc['sapo'][:300], 'path': path}
    shown |= new | {'body': {
        'markdown': '\n\n'.join(paragraphs),
        'html': ''.join('<p>' + p.replace('&', '&amp;').replace('<', '&lt;') + '</p>\n' for p in paragraphs),
        'text': '\n'.join(paragraphs),
    }}
    whole = json.dumps(shown, ensure_ascii=False).encode()
    digest = hashlib.sha256(whole).hexdigest()
    identity = {'article_id': key.upper()}
    insert('articles', model['articles'] | {'id': key.upper(), 'translation_group': key.upper(), 'source_key': None, 'headline': new['headline'], 'first_published_at': published})
    insert('editions', model['editions'] | identity | {'number': 1, 'published_at': published})
    insert('snapshots', model['snapshots'] | identity | {'edition': 1, 'json': whole, 'hash': digest, 'path': path})
    insert('live_articles', model['live_articles'] | identity | {
        'edition': 1, 'path': path, 'published': published, 'updated': published, 'hash': digest, 'translation_group': key.upper(), 'json': whole, 'etag': digest,
        'headline_sort_key': format(number, '08X'), 'summary': json.dumps(json.loads(model['live_articles']['summary']) | new, ensure_ascii=False).encode(),
    })
    db.executemany('insert into live_terms values (?, ?, ?)', [(key.upper(), *term) for term in model['terms']])
    db.execute('insert into published_paths values (?, ?, ?)', (path, key.upper(), published))
    sequence += 1
    insert('changes', model['changes'] | identity | {'sequence': sequence, 'edition': 1, 'hash': digest, 'path': path})
db.execute("update log_heads set sequence = ? where name = 'changes'", (sequence,))
if db.in_transaction:
    db.execute('commit')
