// Pictures of the slides in the overview: each slide small, those near the one on screen first.

function nearFirst() {
  return SALINDIA.map((_, i) => i).sort((a, b) => Math.abs(a - keadaan.i) - Math.abs(b - keadaan.i));
}

function miniatures(kisi, antre) {
  if (!antre.length || !kisi.isConnected) { document.body.dataset.ikhtisar = kisi.isConnected ? 'jadi' : ''; return; }
  const [i, ...sisa] = antre;
  // A breath between two, so that a key is heard meanwhile.
  draw(i).then(() => { if (kisi.isConnected) kisi.children[i].prepend(miniature(i)); setTimeout(() => miniatures(kisi, sisa), 10); });
}

function miniature(i) {
  const bingkai = el('span', 'mini'), salinan = panggung.children[i].cloneNode(true);
  bingkai.setAttribute('aria-hidden', 'true');
  salinan.removeAttribute('id');
  ownNames(salinan);
  salinan.inert = true;
  salinan.classList.add('tampil');
  salinan.style.width = panggung.style.width;
  salinan.style.height = panggung.style.height;
  bingkai.style.aspectRatio = `${panggung.offsetWidth} / ${panggung.offsetHeight}`;
  bingkai.append(salinan);
  requestAnimationFrame(() => { salinan.style.transform = `scale(${bingkai.clientWidth / panggung.offsetWidth})`; });
  return bingkai;
}

function ownNames(salinan) {
  // What cuts a drawing is named; the original's is hidden and would cut everything away.
  salinan.querySelectorAll('[id]').forEach((unsur) => { unsur.id += '-mini'; });
  salinan.querySelectorAll('[clip-path]').forEach((unsur) => {
    unsur.setAttribute('clip-path', unsur.getAttribute('clip-path').replace(/#([^'")]+)/, '#$1-mini'));
  });
}
