// Streamlit writes dates and numbers as the browser's language does: here that is Indonesian on every machine.
for (const [nama, isi] of [['language', 'id-ID'], ['languages', ['id-ID', 'id']]])
    Object.defineProperty(navigator, nama, { get: () => isi, configurable: true });
