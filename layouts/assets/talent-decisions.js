/* Waypoints: the form for decisions of a session. Every page reads and prints fully without this file.

   Decisions are kept in memory until the page is closed. What they come to is a fragment of YAML, whose texts are JSON
   strings: those are YAML too, whatever stands in them. What no source may hold is left out of a text. */
(() => {
  'use strict';
  const { $, $$ } = window.waypoints;
  const RATINGS = ['', 'misses', 'meets', 'exceeds'];
  const BARRED = /(?![\t\n\x85])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufeff]/gu;

  const quoted = (text) => JSON.stringify(text.replace(BARRED, ''))
    .replace(/[\x85\u2028\u2029]/g, (end) => '\\u' + end.charCodeAt(0).toString(16).padStart(4, '0'));
  const lines = (each) => [
    `  - person: ${quoted(each.person)}`, `    cell: ${quoted(each.cell)}`, `    from: ${each.from}`, `    to: ${each.to}`,
    ...(each.why ? [`    why: ${quoted(each.why)}`] : []),
  ];

  function deciding(form) {
    const { person, cell, from, to, why } = form.elements;
    const box = $('[data-decided]'), list = $('ol', box), text = $('textarea', box), said = $('[data-said]', form);
    const groups = $$('optgroup', cell), decided = [];
    let kept = true;

    // The rating that stands: what was decided last here, else that of the site; nothing where there is none.
    function standing() {
      const [who] = person.selectedOptions, [what] = cell.selectedOptions;
      if (!who.value || !what.value) return '';
      const last = decided.findLast((each) => each.person === who.value && each.cell === what.value);
      return last ? last.to : RATINGS[who.dataset.standing[[...what.parentNode.children].indexOf(what)]];
    }
    const missing = () => person.value && cell.value && !standing();

    function choosePerson() {
      const of = person.selectedOptions[0].dataset.of, before = cell.value;
      for (const group of groups) group.remove();
      for (const group of groups) if (group.dataset.of === of) {
        cell.append(group);
        for (const option of [...from.options, ...to.options]) if (option.value) option.text = group.dataset[option.value];
      }
      cell.value = [...cell.options].some((option) => option.value === before) ? before : '';
      chooseCell();
    }
    function chooseCell() {
      from.options[0].text = cell.value ? 'No rating yet' : 'Choose a capability first';
      from.value = standing();
      said.textContent = missing() ? 'No rating stands here yet, and a decision changes one that does. The first one is written into the assessment.' : '';
    }

    // What is wrong is said in words, and the keyboard goes to the first field that it is about.
    function fault() {
      for (const [field, what] of [[person, 'Choose a person.'], [cell, 'Choose a capability.'], [from, 'Choose the rating that stood before.'], [to, 'Choose the new rating.']]) if (!field.value) return [field, what];
      return from.value !== to.value && !why.value.trim() ? [why, 'Say why. A rating is not changed without a reason.'] : null;
    }

    function show() {
      box.hidden = !decided.length;
      list.replaceChildren(...decided.map((each) => {
        const item = document.createElement('li'), button = document.createElement('button'), hidden = document.createElement('span');
        hidden.className = 'vh';
        hidden.textContent = ' ' + each.told;
        button.type = 'button';
        button.append('Remove', hidden);
        button.addEventListener('click', () => {
          decided.splice(decided.indexOf(each), 1);
          changed(`Removed: ${each.told}.`);
          (decided.length ? $('#page\\.list') : person).focus();
        });
        item.append(each.told + (each.why ? `. ${each.why} ` : ' '), button);
        return item;
      }));
      text.value = decided.length ? ['decisions:', ...decided.flatMap(lines), ''].join('\n') : '';
    }
    function changed(what) {
      kept = !decided.length;
      show();
      chooseCell();
      said.textContent = what;
    }

    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const found = fault();
      for (const field of [person, cell, from, to, why]) field.toggleAttribute('aria-invalid', false);
      if (found) {
        found[0].setAttribute('aria-invalid', 'true');
        said.textContent = found[1];
        return found[0].focus();
      }
      const word = (select) => select.selectedOptions[0].text;
      const told = `${word(person)}, ${word(cell)}: from ${word(from)} to ${word(to)}`;
      decided.push({ person: person.value, cell: cell.value, from: from.value, to: to.value, why: why.value.trim(), told });
      to.value = why.value = cell.value = '';
      changed(`Added: ${told}. Nothing is saved yet.`);
      cell.focus();
    });
    person.addEventListener('change', choosePerson);
    cell.addEventListener('change', chooseCell);

    $('[data-download]', box).addEventListener('click', () => {
      const link = document.createElement('a'), address = URL.createObjectURL(new Blob([text.value], { type: 'application/yaml' }));
      link.href = address;
      link.download = 'decisions.yaml';
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 1000);
      kept = true;
      said.textContent = 'Downloaded. Put the lines into the session’s file, and commit it for review.';
    });
    $('[data-copy]', box).addEventListener('click', async () => {
      text.select();
      try {
        await navigator.clipboard.writeText(text.value);
        kept = true;
        said.textContent = 'Copied.';
      } catch {
        text.focus();
        said.textContent = 'The lines are marked; copy them with the keyboard.';
      }
    });
    addEventListener('beforeunload', (event) => { if (!kept) event.preventDefault(); });
    choosePerson();
  }

  document.addEventListener('DOMContentLoaded', () => { for (const form of $$('form[data-decisions]')) deciding(form); });
})();
