-- satu baris: tidak ada; menutup sambungan tidak melipat catatan tunda ke berkas basis data
-- parameter: tidak ada
pragma disable_checkpoint_on_shutdown
