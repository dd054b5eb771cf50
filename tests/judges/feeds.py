"""python3 feeds.py MANIFEST: feedparser reads every RSS and Atom feed that the manifest names and must find in it what the API says."""
import calendar
import datetime
import json
import sys

import feedparser


def seconds(text):
    return int(datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp())


articles = 0
for feed in json.load(open(sys.argv[1], encoding="utf-8")):
    if feed["format"] == "json":
        continue
    # As text it arrived: what a reader gets who asks by HTTP. Cleaning is the reader's, and would change what is compared.
    parsed = feedparser.parse(open(feed["file"], "rb").read(), sanitize_html=False, resolve_relative_uris=False)
    where = feed["address"]
    assert not parsed.bozo, f"{where}: {parsed.get('bozo_exception')}"
    assert parsed.version == {"rss": "rss20", "atom": "atom10"}[feed["format"]], f"{where}: {parsed.version}"
    links = {link.rel: link.href for link in parsed.feed.links}
    assert links["self"] == feed["address"], f"{where}: {links}"
    assert links.get("next") == feed["next"], f"{where}: {links}"
    assert links.get("hub") == feed["hub"], f"{where}: {links}"
    assert [entry.id for entry in parsed.entries] == [article["id"] for article in feed["articles"]], where
    for entry, article in zip(parsed.entries, feed["articles"]):
        assert entry.title == article["title"], f"{where}: {entry.title!r} is not {article['title']!r}"
        assert entry.link == article["link"], f"{where}: {entry.link}"
        assert calendar.timegm(entry.published_parsed) == seconds(article["published"]), f"{where}: {entry.published}"
        assert calendar.timegm(entry.updated_parsed) == seconds(article["updated"]), f"{where}: {entry.updated}"
        assert article["html"] in entry.content[0].value, f"{where}: the content lacks {article['html']}\n{entry.content[0].value}"
        assert [tag.label or tag.term for tag in entry.get("tags", [])] == article["categories"], f"{where}: {entry.get('tags')}"
        pictures = [media["url"] for media in entry.get("media_content", []) if media.get("isdefault") == "true"]
        assert pictures == ([article["picture"]] if article["picture"] else []), f"{where}: {pictures}"
        articles += 1
print(f"{articles} articles agreed")
