"""One piece of writing in; whole on disk with its place in the chain out, or words why not.

jejak: the chain of writes
kehilangan: a store that is missing or has lost writes, in words
pegangan: new files of a lake held until their commit is answered
lipat: DuckDB's log folded away
rawat: small files of a lake made one, old ones taken away
rupa: whether there is a store, and what tells that it has changed
sambungan: the store opened for one piece of work
sambungan_danau: the same for a lake, whose writers come one at a time
skema: the tables of the store, in numbered steps
tanda: how far the store has come, in a second place
tulis: one write at a time, whole or not at all
"""
