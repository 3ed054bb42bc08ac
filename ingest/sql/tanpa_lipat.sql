-- satu baris: tidak ada; menutup sambungan tidak melipat catatan tunda ke berkas yang sebentar lagi dihapus
-- parameter: tidak ada
pragma disable_checkpoint_on_shutdown
