"""Every rule there is, in the order of their codes."""

from __future__ import annotations

from checker.rules.b01_bezwaar_onvolledig import incomplete_objection
from checker.rules.b02_motivering_ontbreekt import no_reasons
from checker.rules.b03_berekening_klopt_niet import wrong_sum
from checker.rules.b04_betalen_onvolledig import incomplete_payment
from checker.rules.b05_contact_ontbreekt import no_contact
from checker.rules.b06_afspraak_niet_te_verzetten import fixed_appointment
from checker.rules.b07_clientondersteuning_ontbreekt import no_support
from checker.rules.b08_weekendval import weekend_trap
from checker.rules.b09_bijlage_ontbreekt import missing_attachment
from checker.rules.b10_verzoek_onvolledig import incomplete_request
from checker.rules.b11_uitstel_onvolledig import incomplete_delay
from checker.rules.b12_opschorting_onvolledig import incomplete_suspension
from checker.rules.b13_herinnering_onvolledig import incomplete_reminder
from checker.rules.b14_boete_voornemen_onvolledig import incomplete_intention
from checker.rules.b15_boete_onvolledig import incomplete_fine
from checker.rules.b16_maatregel_onvolledig import incomplete_measure
from checker.rules.b17_aanvulling_onvolledig import incomplete_completion
from checker.rules.b18_buiten_behandeling_onvolledig import incomplete_dismissal
from checker.rules.b19_terugvordering_onvolledig import incomplete_reclaim
from checker.rules.b20_beroep_onvolledig import incomplete_appeal
from checker.rules.b21_hoorzitting_onvolledig import incomplete_hearing
from checker.rules.b22_verslag_ontbreekt import no_report
from checker.rules.o01_alinea_te_lang import long_paragraph
from checker.rules.o02_brief_te_lang import long_letter
from checker.rules.o03_koppen_niet_op_volgorde import heading_order
from checker.rules.o04_lege_kop import empty_heading
from checker.rules.o05_lang_stuk_zonder_kop import stretch_without_heading
from checker.rules.o06_lijst_zonder_inleiding import bare_list
from checker.rules.o07_dubbele_tekst import same_twice
from checker.rules.o08_tabel_zonder_kopcellen import headless_column
from checker.rules.o09_kern_niet_vooraan import core_not_first
from checker.rules.o10_niet_wat_te_doen import nothing_to_do
from checker.rules.o11_brief_zonder_pictogram import no_picture
from checker.rules.p01_kleine_letters import small_print
from checker.rules.p02_te_weinig_contrast import low_contrast
from checker.rules.p03_te_lange_regel import long_line
from checker.rules.p04_losse_regel import lone_line
from checker.rules.p05_buiten_de_marge import out_of_bounds
from checker.rules.p06_tekst_over_tekst import overlap
from checker.rules.p07_kop_onderaan import stranded_heading
from checker.rules.p08_lege_pagina import empty_page
from checker.rules.p09_andere_leesvolgorde import disordered
from checker.rules.rule import Rule
from checker.rules.s01_vast_bedrag import typed_amount
from checker.rules.s02_tak_zonder_voorbeeld import branch_without_case
from checker.rules.s03_nutteloze_onderdrukking import idle_suppression
from checker.rules.s04_onleesbare_tak import unreadable_branch
from checker.rules.s05_opmaak_niet_gelukt import failed_markup
from checker.rules.s06_ongebruikt_veld import unused_field
from checker.rules.s07_ongebruikt_voorbeeld import idle_case
from checker.rules.s08_vast_telefoonnummer import typed_phone_number
from checker.rules.s09_lang_veld import long_field
from checker.rules.s10_enkelvoud import plural_after_one
from checker.rules.s11_los_leesteken import loose_punctuation
from checker.rules.s12_bedrag_niet_nagekeken import unchecked_amount
from checker.rules.t01_u_en_je import mixed_address
from checker.rules.t02_dreigement import threat
from checker.rules.t03_beschuldiging import accusation
from checker.rules.t04_bevel_zonder_reden import bare_order
from checker.rules.t05_streng_bevel import stern_order
from checker.rules.t06_afstandelijk import distant
from checker.rules.t07_men import impersonal
from checker.rules.t08_schreeuwen import shouting
from checker.rules.t09_aanhef_zonder_naam import nameless
from checker.rules.t10_verwijt_voor_feiten import blame_first
from checker.rules.w01_moeilijk_woord import difficult_word
from checker.rules.w02_lang_woord import long_word
from checker.rules.w03_afkorting import abbreviation
from checker.rules.w04_zeldzaam_woord import rare_word
from checker.rules.w05_samenstelling import difficult_compound
from checker.rules.w06_figuurlijk import figure_of_speech
from checker.rules.w07_engels import english_word
from checker.rules.w08_ouderwets_woord import old_fashioned_word
from checker.rules.w09_vage_tijd import vague_time
from checker.rules.w10_getal_of_datum import number_or_date
from checker.rules.w11_twee_namen import two_names
from checker.rules.w12_wetsnaam import law_name
from checker.rules.w13_spelling import spelling_error
from checker.rules.w14_moeilijk_volgens_het_panel import hard_for_the_panel
from checker.rules.z01_zin_te_lang import long_sentence
from checker.rules.z02_gemiddelde_zinslengte import long_on_average
from checker.rules.z03_gestapelde_bijzinnen import stacked_clauses
from checker.rules.z04_tangconstructie import pincers
from checker.rules.z05_lijdende_vorm import passive_voice
from checker.rules.z06_naamwoordstijl import hidden_verb
from checker.rules.z07_dubbele_ontkenning import double_negation
from checker.rules.z08_lange_aanloop import long_run_up
from checker.rules.z09_opsomming_in_zin import enumeration
from checker.rules.z10_haakjes import aside

RULES: tuple[Rule, ...] = (
    incomplete_objection,
    no_reasons,
    wrong_sum,
    incomplete_payment,
    no_contact,
    fixed_appointment,
    no_support,
    weekend_trap,
    missing_attachment,
    incomplete_request,
    incomplete_delay,
    incomplete_suspension,
    incomplete_reminder,
    incomplete_intention,
    incomplete_fine,
    incomplete_measure,
    incomplete_completion,
    incomplete_dismissal,
    incomplete_reclaim,
    incomplete_appeal,
    incomplete_hearing,
    no_report,
    long_paragraph,
    long_letter,
    heading_order,
    empty_heading,
    stretch_without_heading,
    bare_list,
    same_twice,
    headless_column,
    core_not_first,
    nothing_to_do,
    no_picture,
    small_print,
    low_contrast,
    long_line,
    lone_line,
    out_of_bounds,
    overlap,
    stranded_heading,
    empty_page,
    disordered,
    typed_amount,
    branch_without_case,
    idle_suppression,
    unreadable_branch,
    failed_markup,
    unused_field,
    idle_case,
    typed_phone_number,
    long_field,
    plural_after_one,
    loose_punctuation,
    unchecked_amount,
    mixed_address,
    threat,
    accusation,
    bare_order,
    stern_order,
    distant,
    impersonal,
    shouting,
    nameless,
    blame_first,
    difficult_word,
    long_word,
    abbreviation,
    rare_word,
    difficult_compound,
    figure_of_speech,
    english_word,
    old_fashioned_word,
    vague_time,
    number_or_date,
    two_names,
    law_name,
    spelling_error,
    hard_for_the_panel,
    long_sentence,
    long_on_average,
    stacked_clauses,
    pincers,
    passive_voice,
    hidden_verb,
    double_negation,
    long_run_up,
    enumeration,
    aside,
)
