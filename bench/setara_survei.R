# Rscript setara_survei.R IN.csv OUT.csv: means of `nilai` by region and unit with their standard errors.
library(survey)
a <- commandArgs(TRUE)
d <- read.csv(a[1], colClasses = c(kode_wilayah = "character"))
s <- svydesign(ids = ~1, strata = ~strata, weights = ~bobot, data = d)
h <- svyby(~nilai, ~kode_wilayah + g0, s, svymean, na.rm = TRUE)
write.csv(data.frame(kode_wilayah = h$kode_wilayah, g0 = h$g0, dimensi = "dimensi 0", taksiran = h$nilai, galat_baku = h$se), a[2],
  row.names = FALSE)
