"""Where pages stand in the menu: their `volgorde`, with the pages of a folder together."""

from __future__ import annotations

from checker.errors import InputError
from publisher.pictures import require_picture
from publisher.site_page import SitePage, front_matter

LAST = 500  # `volgorde` of a page that does not say where it wants to stand


def with_order(text: str, place: int) -> str:
    """The text with `volgorde` in its front matter, unless it stands there already."""
    front = front_matter(text)
    if not front:
        return f"---\nvolgorde: {place}\n---\n{text}"
    return text if "volgorde" in front else text.replace("---\n", f"---\nvolgorde: {place}\n", 1)


def order_of(page: SitePage) -> int:
    """`volgorde` from the front matter; a page with a wrong `volgorde` or `plaatje` is an InputError."""
    order = page.order if page.order is not None else page.front.get("volgorde", LAST)
    if not isinstance(order, int):
        raise InputError("'volgorde' is geen getal.", remedy="Schrijf bijvoorbeeld: volgorde: 10", path=page.template)
    require_picture(page.picture, path=page.template)
    return order


def menu_key(src_uri: str, orders: dict[str, int]) -> tuple[tuple[int, str], ...]:
    """Sort key: pages of a folder stay together, a folder stands where its index page wants to be."""
    *folders, name = src_uri.split("/")
    keys = []
    for depth in range(len(folders)):
        folder = "/".join(folders[: depth + 1])
        keys.append((orders.get(f"{folder}/index.md", LAST), folders[depth]))
    keys.append((-1, "") if name == "index.md" else (orders[src_uri], name))
    return tuple(keys)
