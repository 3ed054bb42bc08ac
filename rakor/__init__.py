"""Views of the dashboard in; a paparan out, presented on a screen or as PowerPoint, PDF, Excel, pictures and HTML.

__main__: the command line: list, new, export
acara: what the minutes of a meeting say
bagi: a handout, three slides a page
citra: slides as pictures
docx: the writer of minutes in Word
ekspor: the one door to the writers of files
janji_rapat: promises typed while a meeting is presented
kop: the letterhead of a province's meetings
lembar: a slide with its figures, ready for any writer
paparan: a paparan as a value: title, date, place, agenda, slides
pdf: slides as PDF
pptx/: the writer of PowerPoint
program: a browser and LibreOffice, found and run with a time limit
simpan: paparan kept in the store
teks: plain words and solid colours
tayang/: the presentation on a screen
templat_rakor: paparan begun from a template
uraian: slides and paparan in a few words
xlsx: the writer of Excel
"""
