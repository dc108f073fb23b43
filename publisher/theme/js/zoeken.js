// Search in Dutch.  A word also finds longer words it is part of ('toeslag' → huurtoeslag), other forms of itself
// ('toeslagen'), a word with a typing error ('huurtoeslg') and the words of synoniemen.txt ('huursubsidie').
"use strict";
const helderZoek = (() => {
  const STOP = new Set("de het een en of van in op te ik u uw mijn je is zijn er dat die dit met voor naar als wat hoe".split(" "));

  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const words = (text) => plain(text).match(/[a-z0-9]+/g) || [];

  // Forms of one word end up alike: toeslagen → toeslag, huizen → huis, brieven → brief, scholen → school.
  function stem(word) {
    let short = word;
    if (short.length > 4) short = short.replace(/(?:en|s|e)$/, "");
    if (short.length < 3) return word;
    return short
      .replace(/z$/, "s").replace(/v$/, "f")
      .replace(/([bcdfghjklmnpqrstvwxz])\1$/, "$1")
      .replace(/([aeou])\1([bcdfghjklmnpqrstvwxz])$/, "$1$2");
  }

  // How many typing errors (a letter more, less, other, or two swapped) lie between two words; stops above `most`.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [];
    let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const other = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + other);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      before = previous;
      previous = row;
    }
    return previous[b.length];
  }

  // 3: the word itself, 2: the beginning of a word, 1.5: within a compound, 0: not there.
  function match(wanted, found) {
    if (wanted === found) return 3;
    if (wanted.length < 3) return 0;
    if (found.startsWith(wanted)) return 2;
    return wanted.length > 3 && found.includes(wanted) ? 1.5 : 0;
  }

  function near(wanted, found) {
    const most = wanted.length > 8 ? 2 : 1;
    return wanted.length > 4 && distance(wanted, found, most) <= most ? 0.5 : 0;
  }

  const stems = (text) => [...new Set(words(text).map(stem))];
  const best = (wanted, list, test) => list.reduce((top, found) => Math.max(top, test(wanted, found)), 0);

  function prepare(index) {
    return index.paginas.map((page) => ({
      page,
      title: stems(page.t),
      heads: stems(page.k.join(" ")),
      about: stems(page.d),
      body: stems(page.x),
    }));
  }

  // Every way to say the question: as typed, plus what synonyms make of it.
  function questions(text, synonyms) {
    const asked = words(text).filter((word) => !STOP.has(word));
    const found = (asked.length ? asked : words(text)).map((word) => [stem(word)]);
    const whole = ` ${words(text).map(stem).join(" ")} `;
    for (const [said, meant] of Object.entries(synonyms)) {
      const parts = words(said).map(stem);
      if (!whole.includes(` ${parts.join(" ")} `)) continue;
      for (const group of found) if (parts.includes(group[0])) group.push(...meant.flatMap((word) => words(word).map(stem)));
    }
    return found;
  }

  function score(entry, group, test) {
    const each = (list, weight) => weight * Math.max(...group.map((wanted, i) => best(wanted, list, test) * (i ? 0.8 : 1)));
    return Math.max(each(entry.title, 10), each(entry.heads, 4), each(entry.about, 3), each(entry.body, 1));
  }

  // Pages in order of fit.  Only when no page has every word, typing errors count too, then pages with some of the words.
  function search(text, index) {
    const groups = questions(text, index.synoniemen);
    if (!groups.length) return [];
    const entries = prepare(index);
    const loose = (wanted, found) => match(wanted, found) || near(wanted, found);
    const rank = (test, enough) => entries
      .map((entry) => ({ page: entry.page, scores: groups.map((group) => score(entry, group, test)) }))
      .filter((hit) => hit.scores.filter(Boolean).length >= enough)
      .map((hit) => ({ page: hit.page, sum: hit.scores.reduce((a, b) => a + b, 0) }))
      .sort((a, b) => b.sum - a.sum || a.page.t.localeCompare(b.page.t, "nl"))
      .map((hit) => hit.page);
    for (const [test, enough] of [[match, groups.length], [loose, groups.length], [loose, 1]]) {
      const found = rank(test, enough);
      if (found.length) return found;
    }
    return [];
  }

  return { search, stem, distance };
})();

(() => {
  const box = document.querySelector("[data-zoeken]");
  if (!box || !window.helderIndex) return;
  const all = document.querySelector("[data-alles]");
  const count = box.querySelector("[data-aantal]");
  const list = box.querySelector("[data-gevonden]");
  const field = document.getElementById("zoek-boven");
  const base = document.documentElement.dataset.basis;
  const tail = location.protocol === "file:" ? "index.html" : "";

  function card(page) {
    const item = document.createElement("li");
    item.className = "helder-kaart";
    const inner = item.appendChild(document.createElement("div"));
    const link = inner.appendChild(document.createElement("a"));
    link.className = "helder-kaart__titel";
    link.href = `${base}/${page.u.replace(/^\.\/?$/, "")}${tail}`;
    link.textContent = page.t;
    const text = inner.appendChild(document.createElement("p"));
    text.className = "helder-kaart__tekst";
    text.textContent = page.d;
    return item;
  }

  function show(text) {
    const wanted = text.trim();
    box.hidden = !wanted;
    if (!wanted) {
      all.hidden = false;
      return;
    }
    const found = helderZoek.search(wanted, window.helderIndex);
    const pages = found.length === 1 ? "1 pagina" : `${found.length} pagina’s`;
    count.textContent = found.length
      ? `We vonden ${pages} over ‘${wanted}’.`
      : `We vonden niets over ‘${wanted}’. Probeer een ander woord, of bel ons.`;
    list.replaceChildren(...found.map(card));
    all.hidden = found.length > 0;
  }

  field.value = new URLSearchParams(location.search).get("q") || "";
  field.addEventListener("input", () => show(field.value));
  show(field.value);
})();
