#!/usr/bin/env python3
"""Articles from a file of texts, as the folder that the CMS imports.

usage: articles.py DOCS.jsonl CONTENT OUT
DOCS.jsonl: one {"title", "sapo", "body"} a line; CONTENT: the repository's folder of that name, whose terms and columns the articles carry,
so that every facet of a search has something to count.
"""
import datetime
import json
import pathlib
import random
import re
import shutil
import sys

docs, content, out = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
random.seed(20261122)
shutil.copytree(content / 'taxonomies', out / 'taxonomies', dirs_exist_ok=True)
shutil.copy(content / 'columns.yaml', out / 'columns.yaml')


def slugs(path):
    return re.findall(r'^- slug: (\S+)', (content / path).read_text(encoding='utf-8'), re.MULTILINE)


terms = {name: slugs(f'taxonomies/{name}.yaml') for name in ('pillars', 'sectors', 'localities', 'organisations')}
columns = slugs('columns.yaml')
types = ('news', 'news', 'news', 'column-article')
for name in set(types):
    (out / 'articles' / name).mkdir(parents=True, exist_ok=True)
published = datetime.datetime.now(datetime.timezone.utc)
for number, line in enumerate(open(docs, encoding='utf-8')):
    doc, kind = json.loads(line), types[number % len(types)]
    published -= datetime.timedelta(minutes=random.randint(1, 40))
    head = {
        'type': kind,
        'headline': doc['title'][:150],
        'lead': doc['sapo'][:300],
        **({'column': random.choice(columns)} if kind == 'column-article' else {}),
        **{name: [random.choice(values)] for name, values in terms.items()},
        'bylines': [{'author': f'Người {random.randrange(40)}'}],
        'published': published.isoformat(timespec='seconds'),
    }
    text = '\n\n'.join(doc['body'].split('\n'))
    (out / 'articles' / kind / f'bai-{number}.md').write_text(
        '---\n' + ''.join(f'{key}: {json.dumps(value, ensure_ascii=False)}\n' for key, value in head.items()) + f'---\n\n{text}\n', encoding='utf-8')
