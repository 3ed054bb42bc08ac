// One step of a person is one entry of the browser's history. What is chosen by a click first changes the address of the page
// one is on, then the page: the second of two changes without a hand in between replaces the first, so that the way back
// leads to what was seen.
(() => {
    let olehTangan = false;
    for (const peristiwa of ['pointerdown', 'keydown'])
        addEventListener(peristiwa, () => { olehTangan = true; }, { capture: true, passive: true });
    addEventListener('popstate', () => { olehTangan = false; }, { capture: true });
    const { pushState, replaceState } = History.prototype;
    History.prototype.pushState = function (...isi) {
        const tulis = olehTangan ? pushState : replaceState;
        olehTangan = false;
        return tulis.apply(this, isi);
    };
})();
