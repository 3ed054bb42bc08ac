"""A file of one row a respondent in; scores of regions, units and groups with their intervals out.

In the order of the road, each taking only from those above it:

berkas/: a file to its columns
kode/: what each column is, and which answer is worth what
bersih/: answers as they may be kept, a row a respondent with scores
skor/: scores with their intervals, and what may be shown of them
gelombang/: surveys of one kind and one time, upload by upload
perintah: its command on the command line
"""
