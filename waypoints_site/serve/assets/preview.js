/* Waypoints: the preview's side in the browser. It follows changes of the sources, and shows what is wrong with them.

   Styles are swapped in place. Of a page that shows something else, what differs is put in the place of what stood
   there; scroll position, focus and all that was opened stay. Where that cannot be done, for a script, a layout or a
   page's own script has changed what stands there, the page is loaded anew, at the same place. */
(() => {
  'use strict';
  const script = document.currentScript, mark = document.querySelector('meta[name="waypoints-preview"]');
  const PLACE = 'waypoints-preview-place', own = new URL('.', script.src), here = mark.dataset.path;
  let edition = mark.content, source = null, stream = null, waiting = Promise.resolve();

  // This comes before the page's own scripts, which may add to what was sent.
  document.addEventListener('DOMContentLoaded', () => {
    source = document.body.cloneNode(true);
    restore();
    if (!document.hidden) listen();
  });
  // A browser opens few connections to one server, so pages that nobody sees give theirs up.
  document.addEventListener('visibilitychange', () => (document.hidden ? leave() : listen()));
  addEventListener('pagehide', leave);
  addEventListener('pageshow', ({ persisted }) => { if (persisted && !document.hidden) listen(); });

  function listen() {
    if (stream) return;
    stream = new EventSource(new URL(`events?since=${encodeURIComponent(edition)}`, own));
    stream.onmessage = ({ data }) => { waiting = waiting.then(() => follow(JSON.parse(data))).catch(anew); };
    stream.onerror = () => {
      if (!stream || stream.readyState !== EventSource.CLOSED) return;
      leave();
      setTimeout(() => { if (!document.hidden) listen(); }, 2000);
    };
  }
  function leave() {
    if (stream) stream.close();
    stream = null;
  }

  async function follow(news) {
    if (news.everything || news.layouts.includes(here)) return anew();
    if (news.contents.includes(here) && !(await amended())) return anew();
    await Promise.all(news.styles.map(restyle));
    edition = news.edition;
    fault(news.fault);
    document.dispatchEvent(new CustomEvent('waypoints-preview', { detail: edition }));
  }

  // The new style sheet is there before the old one goes, so that nothing flashes.
  function restyle(path) {
    const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')];
    const found = sheets.find((each) => new URL(each.href).pathname === new URL(path, new URL('..', own)).pathname);
    if (!found) return null;
    return new Promise((done) => {
      const next = found.cloneNode();
      next.href = `${found.href.split('?')[0]}?${encodeURIComponent(edition)}.${Math.random()}`;
      next.onload = next.onerror = () => { found.remove(); done(); };
      found.after(next);
    });
  }

  async function amended() {
    const answer = await fetch(location.pathname, { cache: 'no-store' });
    if (!answer.ok) return false;
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const focus = wayTo(document.activeElement);
    if (!amend(source, next.body, document.body)) return false;
    document.title = next.title;
    source = next.body;
    if (focus && document.activeElement === document.body) go(focus);
    return true;
  }

  // Makes `live`, which was sent as `old`, what `next` is; false where the page's own scripts have changed its shape.
  function amend(old, next, live) {
    if (old.isEqualNode(next)) return true;
    if (old.nodeName !== next.nodeName || old.nodeName !== live.nodeName) return false;
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (live.nodeValue !== old.nodeValue) return false;
      live.nodeValue = next.nodeValue;
      return true;
    }
    for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) live.setAttribute(name, value);
    for (const { name } of old.attributes) if (!next.hasAttribute(name)) live.removeAttribute(name);
    return amendChildren([...old.childNodes], [...next.childNodes], live);
  }
  function amendChildren(olds, nexts, live) {
    const lives = [...live.childNodes];
    if (olds.length === nexts.length && olds.every((old, at) => old.isEqualNode(nexts[at]))) return true;
    if (olds.length !== lives.length || olds.some((old, at) => old.nodeName !== lives[at].nodeName)) return false;
    const same = (one, other) => one !== undefined && other !== undefined && one.isEqualNode(other);
    let start = 0, end = 0;
    while (same(olds[start], nexts[start])) start += 1;
    while (end < Math.min(olds.length, nexts.length) - start && same(olds.at(-1 - end), nexts.at(-1 - end))) end += 1;
    const gone = olds.slice(start, olds.length - end), come = nexts.slice(start, nexts.length - end);
    if (gone.length === come.length) {
      return gone.every((old, at) => {
        const stands = lives[start + at];
        if (old.nodeName === come[at].nodeName) return amend(old, come[at], stands);
        stands.replaceWith(document.importNode(come[at], true));
        return true;
      });
    }
    const before = lives[olds.length - end] || null;
    for (const each of lives.slice(start, olds.length - end)) each.remove();
    for (const each of come) live.insertBefore(document.importNode(each, true), before);
    return true;
  }

  // Where an element stands, as steps from the body down, by which another page of the same shape has its own.
  function wayTo(element) {
    const steps = [];
    for (let node = element; node && node !== document.body; node = node.parentElement) {
      if (!node.parentElement) return null;
      steps.unshift([...node.parentElement.children].indexOf(node));
    }
    return element && element !== document.body ? { id: element.id, name: element.nodeName, steps } : null;
  }
  function go({ id, name, steps }) {
    const found = (id && document.getElementById(id)) || steps.reduce((node, at) => node && node.children[at], document.body);
    if (found && found.nodeName === name) found.focus({ preventScroll: true });
  }

  // Browsers keep the scroll position of a page that is loaded anew, but not the focus.
  function anew() {
    leave();
    const place = { path: location.pathname, focus: wayTo(document.activeElement) };
    try { sessionStorage.setItem(PLACE, JSON.stringify(place)); } catch { /* then the focus is lost */ }
    location.reload();
    return new Promise(() => {});
  }
  function restore() {
    let place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(PLACE));
      sessionStorage.removeItem(PLACE);
    } catch { /* nothing was kept */ }
    if (place && place.path === location.pathname && place.focus) go(place.focus);
  }

  // It stands beside the body, so that a page's content is not mixed with it. What was hidden comes back with the next one.
  function fault(text) {
    const shown = document.querySelector('.preview-fault');
    if (shown && shown.dataset.text === text) return;
    if (shown) shown.remove();
    if (!text || document.body.matches('.preview-alone')) {
      if (document.body.matches('.preview-alone')) alone(text);
      return;
    }
    const make = (tag, said) => { const node = document.createElement(tag); node.textContent = said; return node; };
    const box = document.createElement('section'), line = make('p', 'The sources have a mistake; this is the last page without it.');
    const hide = make('button', 'Hide'), frame = make('pre', text);
    box.className = 'preview-fault';
    box.dataset.text = text;
    box.setAttribute('role', 'alert');
    box.setAttribute('aria-label', 'What is wrong');
    frame.tabIndex = 0;
    hide.type = 'button';
    hide.addEventListener('click', () => { box.hidden = true; box.style.display = 'none'; });
    line.append(hide);
    box.append(line, frame);
    document.documentElement.append(box);
  }
  // A page of the preview's own says itself what is wrong.
  function alone(text) {
    const frame = document.querySelector('.preview-alone pre');
    if (frame && frame.textContent !== text) frame.textContent = text;
  }
})();
