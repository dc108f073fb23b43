"""PDF/A-2a and PDF/UA-1 in one file: for who keeps letters in an archive and must also let everyone read them.

WeasyPrint writes one standard at a time.  So it makes PDF/A-2a, with all tags, and the metadata gets the part of
PDF/UA-1 as well, with the extension schema that PDF/A asks for names it does not know (ISO 19005-2, 6.6.2.3).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

VARIANT = "pdf/a-2a"
PROFILES = ("2a", "ua1")  # what `page-validation` must find no fault in

_END = b"</rdf:RDF>"
_UA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


def name_both_standards(metadata: Any) -> None:
    """Let the metadata of a WeasyPrint document, to be written as PDF/A-2a, name PDF/UA-1 too."""
    metadata.generate_rdf_metadata = partial(_with_ua, metadata.generate_rdf_metadata)
    metadata.include_in_pdf = partial(_uncompressed, metadata.include_in_pdf)


def _with_ua(make: Callable[..., bytes], variant: str, version: int, conformance: str) -> bytes:
    made = make(variant, version, conformance)
    if made.count(_END) != 1:
        raise RuntimeError("WeasyPrint changed how it writes metadata: see publisher/archive.py")
    return made.replace(_END, _UA + _END)


def _uncompressed(include: Callable[..., None], *what: Any, compress: bool = False) -> None:  # noqa: ARG001
    """Archives look for this in the bytes of the file, whatever WeasyPrint asks for with its last argument."""
    include(*what[:4], compress=False)
