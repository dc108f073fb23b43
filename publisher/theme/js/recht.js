// 'Waar heb ik recht op?': headings with a list become answers to tick.  Nothing is kept or sent.
"use strict";
(() => {
  const article = document.querySelector("article");
  if (!article) return;
  const ALWAYS = "voor-iedereen";

  // A heading and the list below it; blocks such as 'In het kort' are no answers.
  const groups = [...article.querySelectorAll("h2[id]")]
    .filter((heading) => heading.parentElement === article)
    .map((heading) => ({ heading, list: heading.nextElementSibling }))
    .filter(({ list }) => list && list.tagName === "UL");
  const answers = groups.filter(({ heading }) => heading.id !== ALWAYS);
  if (!answers.length) return;

  const form = document.createElement("fieldset");
  form.className = "utrecht-form-fieldset helder-vragen";
  const legend = form.appendChild(document.createElement("legend"));
  legend.textContent = "Wat past bij u? Kies zo veel als u wilt.";
  for (const group of answers) {
    const label = form.appendChild(document.createElement("label"));
    label.className = "helder-vragen__antwoord";
    group.box = label.appendChild(document.createElement("input"));
    group.box.type = "checkbox";
    group.box.autocomplete = "off";
    label.append(group.heading.textContent);
  }
  const count = document.createElement("p");
  count.setAttribute("role", "status");
  count.className = "helder-vragen__aantal";
  answers[0].heading.before(form, count);
  document.querySelector("[data-zonder-script]")?.remove(); // <noscript> would stay silent where a script is blocked

  function show() {
    const chosen = groups.filter(({ box }) => box && box.checked);
    const seen = new Set();
    for (const { heading, list, box } of groups) {
      const on = box ? box.checked : chosen.length > 0;
      let shown = 0;
      for (const item of list.children) {
        const address = item.querySelector("a")?.getAttribute("href");
        item.hidden = !on || seen.has(address); // a scheme stands under the first answer that it fits
        if (!item.hidden) {
          seen.add(address);
          shown += 1;
        }
      }
      heading.hidden = list.hidden = !shown;
    }
    const schemes = seen.size === 1 ? "1 regeling" : `${seen.size} regelingen`;
    count.textContent = chosen.length ? `Bekijk deze ${schemes}. Lees bij elke regeling of die voor u is.` : "Kies eerst wat bij u past.";
  }

  form.addEventListener("change", show);
  show();
})();
