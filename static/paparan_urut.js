// The order of slides by dragging; the same by keys: arrows go from slide to slide, with Alt they take it along.
let dipegang = '';

export default function ({ parentElement, data, setTriggerValue }) {
    const daftar = parentElement.querySelector('ol');
    const semula = data.butir.map((b) => b.kunci).join();
    const keys = () => [...daftar.children].map((li) => li.dataset.kunci);
    const send = () => { if (keys().join() !== semula) setTriggerValue('urut', keys()); };
    const aktif = daftar.getRootNode().activeElement;
    // Whoever writes elsewhere meanwhile is left there.
    const kunci = daftar.contains(aktif) ? aktif.dataset.kunci : document.activeElement === document.body ? dipegang : '';
    daftar.replaceChildren(...data.butir.map((b) => {
        const li = document.createElement('li');
        Object.assign(li, { draggable: true, tabIndex: 0, textContent: `${b.nomor}. ${b.judul}` });
        li.dataset.kunci = b.kunci;
        li.addEventListener('dragstart', (e) => { dipegang = b.kunci; e.dataTransfer.effectAllowed = 'move'; e.dataTransfer.setData('text/plain', b.kunci); });
        li.addEventListener('dragover', (e) => {
            e.preventDefault();
            const bawa = [...daftar.children].find((l) => l.dataset.kunci === dipegang);
            const kotak = li.getBoundingClientRect();
            if (bawa && bawa !== li) daftar.insertBefore(bawa, e.clientY < kotak.top + kotak.height / 2 ? li : li.nextSibling);
        });
        li.addEventListener('drop', (e) => e.preventDefault());
        li.addEventListener('dragend', send);
        li.addEventListener('keydown', (e) => {
            const arah = { ArrowUp: 'previousElementSibling', ArrowDown: 'nextElementSibling' }[e.key], lain = arah && li[arah];
            if (!arah) return;
            e.preventDefault();
            if (!lain) return;
            if (!e.altKey) { lain.focus(); return; }
            dipegang = b.kunci;
            if (e.key === 'ArrowUp') daftar.insertBefore(li, lain); else daftar.insertBefore(lain, li);
            // An element that is moved loses the focus.
            li.focus({ preventScroll: true });
            send();
        });
        return li;
    }));
    // The list is made anew after each step: whoever moves by keys goes on where they were.
    [...daftar.children].find((l) => l.dataset.kunci === kunci)?.focus({ preventScroll: true });
    dipegang = '';
}
