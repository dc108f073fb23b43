"""Parts of good letters, each in several wordings, per rule on what a letter does in law."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part as the rule names it, and ways to tell it."""

    name: str
    wordings: tuple[str, ...]
    by_law: bool = True


def wise(name: str, *wordings: str) -> Part:
    return Part(name, wordings, by_law=False)


def legal(name: str, *wordings: str) -> Part:
    return Part(name, wordings)


REACT_BY = (
    "Dat kan tot en met 1 oktober 2026.",
    "Doe dat uiterlijk op donderdag 1 oktober 2026.",
    "Doe dat vóór 2 oktober 2026.",
)
LETTERS: dict[str, tuple[str, tuple[Part, ...]]] = {
    "B11": (
        "uitstel",
        (
            legal(
                "dat het langer duurt",
                "Uw aanvraag duurt langer.",
                "Wij kunnen nog niet beslissen over uw aanvraag.",
                "Wij hebben meer tijd nodig voor uw aanvraag.",
                "U krijgt ons antwoord later.",
                "Het lukt ons niet op tijd.",
                "Er is nog geen besluit over uw aanvraag.",
            ),
            legal(
                "de nieuwe laatste dag, met het jaar",
                "U hoort het uiterlijk op 5 november 2026.",
                "U krijgt ons besluit vóór donderdag 5 november 2026.",
                "Op 5 november 2026 weet u wat wij besluiten.",
                "Wij hebben tot en met 5 november 2026 de tijd.",
            ),
            wise(
                "waarom het langer duurt",
                "Want wij wachten op een brief van uw werkgever.",
                "Dat komt door ziekte bij ons.",
                "Wij missen een bericht van UWV. Daarom lukt het nu niet.",
                "De reden: uw arts is met vakantie.",
            ),
        ),
    ),
    "B12": (
        "opschorting",
        (
            legal(
                "wat er nu stopt of wacht",
                "Wij betalen u nu even niet.",
                "Uw bijstand stopt tijdelijk.",
                "Wij wachten met uw betaling.",
                "Uw uitkering staat stil.",
                "U krijgt nu geen bijstand.",
            ),
            legal(
                "waarom dat zo is",
                "Want uw bankafschriften van mei kwamen niet binnen.",
                "Dat komt doordat wij uw adres niet weten.",
                "De reden: wij weten niet waar u woont.",
            ),
            legal(
                "tot wanneer dat duurt",
                "Dat is zo tot wij genoeg weten.",
                "Dit duurt tot en met 24 september 2026.",
                "Zodra wij alles hebben, betalen wij alles ineens.",
                "U heeft de tijd tot en met donderdag 24 september 2026.",
            ),
            legal(
                "wat de lezer nu doet",
                "Stuur ons uw bankafschriften.",
                "Breng uw papieren naar de balie.",
                "Geef uw adres aan ons.",
                "U hoeft nu niets te doen.",
            ),
            wise(
                "vanaf welke dag dat geldt",
                "Dat is zo vanaf 1 september 2026.",
                "Dat begint per 1 september.",
                "Het gaat in op 1 september.",
            ),
            wise(
                "wat er gebeurt als het niet lukt",
                "Lukt u dat niet? Dan trekken wij ons besluit in.",
                "Krijgen wij niets? Dan eindigt uw bijstand.",
                "Anders eindigt uw bijstand.",
            ),
        ),
    ),
    "B13": (
        "betalingsherinnering",
        (
            legal("het bedrag", "Het gaat om € 150,00.", "U moet ons nog € 150,00 betalen.", "Er staat nog € 1.250,00 open."),
            legal("de laatste dag om te betalen, met het jaar", "Betaal uiterlijk op 24 september 2026.", "Betaal vóór vrijdag 25 september 2026.", "U heeft tot en met 24 september 2026."),
            legal(
                "dat te laat betalen extra kosten geeft",
                "Bent u te laat? Dan komen er kosten bij.",
                "Daarna betaalt u ook de kosten van de deurwaarder.",
                "Later betalen is duurder.",
                "Te laat? De incassokosten zijn dan voor u.",
            ),
            wise("het rekeningnummer", "Naar NL00 TEST 0123 4567 89.", "Ons nummer is NL00TEST0123456789."),
            wise("wat de lezer bij de betaling zet", "Zet erbij: 2026 00087.", "Noem het kenmerk 2026 00087.", "In de omschrijving: 2026 00087."),
            wise(
                "wat de lezer doet als betalen niet lukt",
                "Lukt dat niet? Bel ons.",
                "Kunt u dit niet betalen? Bel ons.",
                "U mag ook elke maand een deel betalen.",
                "Dan maken wij samen een betalingsregeling.",
            ),
        ),
    ),
    "B14": (
        "boete_voornemen",
        (
            legal(
                "wat er volgens ons gebeurd is",
                "Wij zagen dat u in mei werk had.",
                "U werkte in mei bij een bakker.",
                "U vertelde ons te laat over uw loon.",
                "U heeft uw loon in mei niet doorgegeven.",
            ),
            legal(
                "welke regel dat is, in gewone woorden",
                "De wet vraagt u om nieuw werk meteen door te geven.",
                "U moest dit meteen doorgeven.",
                "De regel is: nieuw werk meteen vertellen.",
            ),
            legal("het artikel van de wet", "Dat staat in artikel 17 van de Participatiewet.", "Zie de Participatiewet: artikel 17 en 18a."),
            legal("hoe hoog de boete kan worden", "Het gaat om € 150,00.", "Het bedrag is hoogstens € 150,00."),
            legal(
                "dat de lezer mag reageren",
                "Vertel ons uw kant van het verhaal.",
                "U mag hierop reageren.",
                "Wij horen graag wat u ervan vindt.",
                "Heeft u een andere mening? Wij willen uw mening weten.",
            ),
            Part("tot welke dag dat kan, met het jaar", REACT_BY),
            legal(
                "dat de lezer niets hoeft te zeggen",
                "U hoeft niets te zeggen.",
                "U mag ook zwijgen.",
                "U bent niet verplicht om te praten.",
                "U hoeft onze vragen niet te beantwoorden.",
                "U hoeft geen antwoord te geven.",
            ),
            wise(
                "dat er nog geen boete is",
                "Er is nog geen boete.",
                "Wij zijn van plan om u een boete te geven.",
                "Wij hebben nog niet besloten.",
                "Misschien krijgt u een boete.",
            ),
        ),
    ),
    "B15": (
        "boete",
        (
            legal("wat er gebeurd is", "U werkte in mei bij een bakker.", "Wij zagen dat er loon op uw rekening kwam.", "U vertelde ons dit te laat."),
            legal("welke regel dat is, in gewone woorden", "De wet vraagt u om nieuw werk meteen door te geven.", "U moest dit meteen doorgeven.", "De regel: nieuw werk meteen vertellen."),
            legal("het artikel van de wet", "Zie de Participatiewet: artikel 17 en 18a.", "Dat staat in artikel 18a."),
            legal("hoe hoog de boete is", "U krijgt een boete van € 75,00.", "De boete is € 75,00."),
            legal(
                "hoe de boete is berekend",
                "Dat is de helft van het bedrag dat u te veel kreeg.",
                "Zo berekenen wij dat bedrag.",
                "Dat is 50% van het bedrag dat u te veel kreeg.",
                "Wij komen uit op dit bedrag.",
            ),
            wise(
                "hoe wij meewogen of de lezer er iets aan kon doen",
                "Wij denken niet dat dit expres was.",
                "U vergat het door drukte thuis.",
                "U kon er weinig aan doen.",
                "Wij vinden dit minder erg.",
            ),
            wise(
                "of de lezer de boete kan betalen",
                "U houdt genoeg over om van te leven.",
                "Wij keken ook naar uw inkomen.",
                "Lukt betalen niet? Bel ons.",
                "U mag in delen betalen.",
            ),
        ),
    ),
    "B16": (
        "maatregel",
        (
            legal("wat er gebeurd is", "U kwam twee keer niet naar de cursus.", "U ging op 3 augustus niet naar het gesprek.", "U bent niet naar de cursus gegaan."),
            legal("welke regel of afspraak dat is", "Dat was een afspraak met ons.", "De wet vraagt u om mee te werken.", "Wij hadden dat afgesproken."),
            legal("hoeveel er van de uitkering af gaat", "U krijgt € 283,00 minder.", "Het gaat om 20 procent.", "Wij halen 20% weg."),
            legal("hoe dat bedrag is berekend", "Zo rekenen wij.", "Dat is een deel van uw bijstand.", "Zo is het bedrag opgebouwd.", "Het is 20% van uw bijstand."),
            legal("vanaf wanneer de verlaging geldt", "Het begint per 1 oktober.", "Dat is zo vanaf 1 oktober 2026.", "U merkt het vanaf oktober 2026."),
            legal("tot wanneer de verlaging geldt", "Het is één maand lang zo.", "Dat duurt tot en met het eind van die maand.", "Het stopt na één maand.", "Dit is zo tot 1 november."),
            legal(
                "wanneer wij er opnieuw naar kijken",
                "Wij kijken er binnen drie maanden opnieuw naar.",
                "Na 6 weken bekijken wij dit nog een keer.",
                "Binnen 8 weken kijken wij of dit nog nodig is.",
            ),
        ),
    ),
    "B17": (
        "aanvulling",
        (
            legal("wat er nog ontbreekt", "Uw loonstrook van mei ontbreekt.", "Stuur uw loonstrook van mei.", "Wij missen uw loonstrook van mei."),
            Part("de laatste dag, met het jaar", REACT_BY),
            legal("wat er gebeurt als het niet lukt", "Lukt het u niet? Bel ons.", "Krijgen wij niets? Dan stopt uw aanvraag.", "Heeft u iets niet? Bel ons.", "Wilt u meer tijd? Bel ons."),
            wise("waarom wij dit nodig hebben", "Zo weten wij wat u verdient.", "Want uw loon telt mee.", "Daarmee rekenen wij uw bijstand uit."),
            wise("hoe of waar de lezer het geeft", "Ons adres: Postbus 1, 1234 AA Voorbeeld.", "Kom naar de balie.", "Ga naar www.voorbeeld.nl.", "Gebruik de envelop."),
        ),
    ),
    "B18": (
        "buiten_behandeling",
        (
            legal(
                "dat wij de aanvraag niet verder bekijken",
                "Wij bekijken uw aanvraag niet verder.",
                "Wij stoppen met uw aanvraag.",
                "Wij kunnen uw aanvraag niet beoordelen.",
                "Uw aanvraag nemen wij niet in behandeling.",
            ),
            legal("wat er ontbrak", "Uw loonstrook ontbrak.", "Wij kregen uw loonstrook niet.", "Wij misten uw loonstrook.", "U stuurde uw loonstrook niet."),
            legal("op welke dag wij daarom vroegen", "Wij vroegen daar op 3 augustus 2026 om.", "In onze brief van 3 augustus 2026 staat wat wij wilden zien.", "U had de tijd tot en met 17 augustus 2026."),
            wise("dat de lezer opnieuw mag aanvragen", "U mag opnieuw bijstand aanvragen.", "Doe gerust een nieuwe aanvraag.", "Vraag het gerust opnieuw aan."),
        ),
    ),
    "B19": (
        "terugvordering",
        (
            legal("waarom de lezer te veel kreeg", "Uw loon ging niet van uw bijstand af, omdat wij het niet wisten.", "U vond werk. Daarom klopte het bedrag niet.", "Wij zagen later pas dat er loon was."),
            legal("over welke tijd het gaat", "Het gaat om de tijd van 1 mei 2026 tot en met 30 juni 2026.", "Het gaat over mei 2026.", "Dat was van mei tot en met juli 2026.", "Het gaat om het geld voor mei en juni 2026."),
            legal("of er belasting bij het bedrag zit", "Er komt geen belasting bij dit bedrag.", "Dit is het netto bedrag.", "Wij betaalden ook belasting."),
            wise("hoe het bedrag is berekend", "Zo rekenden wij: samen is dat € 150,00.", "| Maand | Te veel |\n|---|--:|\n| Mei | € 150,00 |", "Zo is het bedrag opgebouwd."),
            wise("of terugbetalen te zwaar is voor de lezer", "Soms is betalen te zwaar. Dat is bij u niet zo.", "Wij keken ook naar uw situatie.", "Er zijn geen dringende redenen om minder te vragen."),
        ),
    ),
    "B21": (
        "hoorzitting",
        (
            legal("de dag, met het jaar", "Kom op 5 oktober 2026.", "U bent welkom op maandag 5 oktober 2026."),
            legal("hoe laat het begint", "Wij beginnen om 10.00 uur.", "Het begint om 10 uur."),
            legal("waar het is", "Wij praten in het gemeentehuis.", "Kom naar zaal 3.", "Het adres is Dorpsstraat 3.", "Wij praten online met u."),
            legal(
                "waar en wanneer de lezer de papieren vooraf kan lezen",
                "Een week ervoor liggen alle stukken voor u klaar. U mag ze lezen.\n\nU mag alle papieren vooraf bekijken.",
                "U krijgt alle stukken een week van tevoren.",
                "Vanaf maandag kunt u het dossier inzien.",
            ),
            wise("tot wanneer de lezer nog papieren mag sturen", "U mag tot tien dagen ervoor nog papieren sturen.", "Stuur nieuwe stukken tien dagen ervoor.", "Mail meer bewijs tien dagen ervoor."),
            wise("dat de lezer iemand mag meenemen", "U mag iemand meenemen.", "Neem gerust iemand mee.", "Een advocaat mag mee."),
        ),
    ),
}  # fmt: skip
