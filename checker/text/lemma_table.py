"""The last component of the embedded pipeline: lemmas that the treebank knows, and verbs with their particle.

The trainable lemmatizer guesses from word endings.  Where the treebank holds the same form with the same part of
speech, its lemma is better; and 'stelt … op' is 'opstellen', which only the parse can tell (UD: `compound:prt`).
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Token

FACTORY = "helder_lemmas"
FILE = "lemmas.json.gz"
PARTICLE = "compound:prt"


class LemmaTable:
    """Sets lemmas; `table` maps part of speech to form to lemma, with forms in lower case as a second chance.

    `particles` are those that belong to the lemma of their verb: 'op', not the 'school' of 'school lopen'.
    """

    def __init__(self, table: Mapping[str, Mapping[str, str]], particles: Iterable[str] = ()) -> None:
        self.table = table
        self.particles = frozenset(particles)

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemmas of a parsed document."""
        for token in doc:
            token.lemma_ = self._lemma(token)
        joined: set[int] = set()
        for token in doc:
            if token.dep_ == PARTICLE and token.lower_ in self.particles and token.head.pos_ == "VERB":
                verb = token.head
                if verb.i not in joined and not verb.lemma_.startswith(token.lower_):
                    verb.lemma_ = token.lower_ + verb.lemma_
                    joined.add(verb.i)
        return doc

    def _lemma(self, token: Token) -> str:
        known = self.table.get(token.pos_, {})
        return known.get(token.text) or known.get(token.lower_) or token.lemma_

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:
        """Write the table; the same table gives the same bytes."""
        del exclude
        path.mkdir(exist_ok=True)
        content = {"particles": sorted(self.particles), "table": self.table}
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        (path / FILE).write_bytes(gzip.compress(text.encode(), mtime=0))

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> LemmaTable:
        """Read the table."""
        del exclude
        content = json.loads(gzip.decompress((Path(path) / FILE).read_bytes()))
        self.table, self.particles = content["table"], frozenset(content["particles"])
        return self


@Language.factory(FACTORY, assigns=["token.lemma"], requires=["token.pos", "token.dep"])
def make_lemma_table(nlp: Language, name: str) -> LemmaTable:
    """An empty table, for spaCy to fill from disk."""
    del nlp, name
    return LemmaTable({})
