"""Translated pages: the notice that stands on them, and which of them are behind their Dutch text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from checker.source.project import Project
from checker.source.translation import DUTCH, Translation, current_version

NOT_CHECKED = "Deze vertaling is nog niet nagekeken."
BEHIND = "De Nederlandse tekst is nieuwer dan deze vertaling."
NOTICES: Mapping[str, tuple[str, str, str]] = {
    "en": (
        "Please note",
        "This short translation has not been checked yet. The Dutch text is the one that counts.",
        "The Dutch text is newer than this translation.",
    ),
    "ar": (
        "انتبه",
        "هذه ترجمة مختصرة ولم تتم مراجعتها بعد. النص الهولندي هو المعتمد.",
        "النص الهولندي أحدث من هذه الترجمة.",
    ),
    "pl": (
        "Uwaga",
        "To skrócone tłumaczenie nie zostało jeszcze sprawdzone. Obowiązuje tekst niderlandzki.",
        "Tekst niderlandzki jest nowszy niż to tłumaczenie.",
    ),
    "uk": (
        "Зверніть увагу",
        "Цей скорочений переклад ще не перевірено. Чинним є нідерландський текст.",
        "Нідерландський текст новіший за цей переклад.",
    ),
}
"""Per language: the title of the notice, that nobody has checked this, and that the Dutch text has changed since."""

AMOUNTS_UNSURE = "Wij controleren de bedragen op deze pagina nog. Bel ons als u zeker wilt zijn."
SIGNPOSTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "Begin": "Home",
        "Vorige": "Previous",
        "Volgende": "Next",
        "U bent hier": "You are here",
        "Vorige en volgende pagina": "Previous and next page",
        "Concept.": "Draft.",
        AMOUNTS_UNSURE: "We are still checking the amounts on this page. Call us if you want to be sure.",
    },
    "ar": {
        "Begin": "البداية",
        "Vorige": "السابق",
        "Volgende": "التالي",
        "U bent hier": "أنت هنا",
        "Vorige en volgende pagina": "الصفحة السابقة والتالية",
        "Concept.": "مسودة.",
        AMOUNTS_UNSURE: "ما زلنا نتحقق من المبالغ في هذه الصفحة. اتصل بنا إذا أردت التأكد.",
    },
    "pl": {
        "Begin": "Początek",
        "Vorige": "Poprzednia",
        "Volgende": "Następna",
        "U bent hier": "Jesteś tutaj",
        "Vorige en volgende pagina": "Poprzednia i następna strona",
        "Concept.": "Wersja robocza.",
        AMOUNTS_UNSURE: "Jeszcze sprawdzamy kwoty na tej stronie. Zadzwoń do nas, jeśli chcesz mieć pewność.",
    },
    "uk": {
        "Begin": "Початок",
        "Vorige": "Попередня",
        "Volgende": "Наступна",
        "U bent hier": "Ви тут",
        "Vorige en volgende pagina": "Попередня і наступна сторінка",
        "Concept.": "Чернетка.",
        AMOUNTS_UNSURE: "Ми ще перевіряємо суми на цій сторінці. Зателефонуйте нам, якщо хочете знати точно.",
    },
}
"""Per language: the words of the theme around a page.  Drafts, like the translations: nobody has checked them yet."""

_TITLE = re.compile(r"^# .+\n", re.MULTILINE)


def with_notice(text: str, translation: Translation, *, behind: bool) -> str:
    """The Markdown of a page with, below its title, what the reader should know of the translation."""
    title, checked, newer = NOTICES.get(translation.taal, ("", "", ""))
    lines = [] if translation.nagekeken_op else [checked, NOT_CHECKED]
    lines += [newer, BEHIND] if behind else []
    if not lines:
        return text
    notice = "\n\n".join(line for line in (f"## {title}" if title else "", *lines) if line)
    return _TITLE.sub(lambda found: f"{found[0]}\n::: let-op\n{notice}\n:::\n", text, count=1)


def signpost(word: str, language: str | None) -> str:
    """A word of the theme in the language of the page; Dutch where there is no other."""
    return SIGNPOSTS.get(language or DUTCH, {}).get(word, word)


def with_dutch_marked(html: str) -> str:
    """The Dutch lines of the notice named as Dutch, so that no voice reads them in another language."""
    for line in (NOT_CHECKED, BEHIND):
        html = html.replace(f"<p>{line}</p>", f'<p lang="{DUTCH}" dir="ltr">{line}</p>')
    return html


def translations(project: Project) -> Mapping[str, tuple[Translation, bool]]:
    """Every translated page by its place on the site, and whether it is behind its Dutch text."""
    found = ((f"{page.name}.md", page.translation) for page in project.pages)
    return {uri: (made, current_version(made, project.root) != made.versie) for uri, made in found if made}


def open_translations(project: Project) -> Iterator[str]:
    """What the summary of a build says: what nobody checked yet, and what must be translated again."""
    found = translations(project)
    if unchecked := [uri for uri, (translation, _) in found.items() if not translation.nagekeken_op]:
        yield f"{len(unchecked)} van {len(found)} vertalingen moet nog iemand nakijken die de taal spreekt"
    for uri, (translation, behind) in found.items():
        if behind:
            version = current_version(translation, project.root)
            yield (
                f"{project.settings.website}/{uri} loopt achter op {translation.vertaling_van}. "
                f"Klopt de vertaling weer? Zet er dan in: versie: {version}"
            )
