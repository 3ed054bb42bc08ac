# Writes responden.csv (invented answers of ten surveys) and taksiran.csv (what R's survey package makes of them), and
# butir.csv with keandalan.csv (reliability of three questions).
#
# Run with R and r-cran-survey 4.1-1 in this folder: Rscript rujukan.R. Nothing of it is needed at run time.
library(survey)
options(digits = 17, survey.lonely.psu = "average")
set.seed(63)

likert <- function(n, pusat) pmin(100, pmax(0, 25 * round((pusat + rnorm(n, 0, 22)) / 25)))

answers <- function(d) {
  n <- nrow(d)
  d$kelompok <- sample(c("internal", "eksternal", "ahli"), n, TRUE, c(.45, .45, .1))
  d$nilai <- likert(n, 70 + 8 * (d$kelompok == "internal"))
  d$nilai[sample(n, max(1, n %/% 15))] <- NA
  d$ya <- as.integer(runif(n) < .3)
  d$biaya <- round(rexp(n, 1 / 40), 1)
  d$kali <- sample(1:5, n, TRUE)
  d
}

frame <- function(nama, strata, psu, ssu, bobot, n_psu, n_ssu)
  answers(data.frame(survei = nama, strata, psu, ssu, bobot, populasi_psu = n_psu, populasi_ssu = n_ssu))

simple <- frame("acak", "a", 1:60, 1, 12.5, 750, NA)
weighted <- frame("berbobot", "a", 1:80, 1, round(runif(80, 3, 40), 2), NA, NA)
h <- rep(c("a", "b", "c"), c(20, 35, 12))
stratified <- frame("berlapis", h, seq_along(h), 1, c(a = 6, b = 4, c = 2.5)[h], c(a = 120, b = 140, c = 30)[h], NA)
tilted <- frame("berlapis_berbobot", h, seq_along(h), 1, round(runif(67, 1, 9), 3), NA, NA)
g <- rep(1:14, sample(4:11, 14, TRUE))
clustered <- frame("bergugus", "a", g, seq_along(g), 9, 70, NA)
s <- rep(1:24, sample(3:8, 24, TRUE))
both <- frame("berlapis_bergugus", ifelse(s < 9, "a", ifelse(s < 17, "b", "c")), s, seq_along(s), round(runif(length(s), 2, 20), 2),
  ifelse(s < 9, 30, ifelse(s < 17, 41, 26)), NA)
m <- rep(1:18, rep(c(4, 6, 5), 6))
two <- frame("dua_tahap", ifelse(m <= 9, "a", "b"), m, seq_along(m), 1, ifelse(m <= 9, 36, 27), c(20, 48, 25)[(m - 1) %% 3 + 1])
two$bobot <- with(two, populasi_psu / 9 * populasi_ssu / rep(c(4, 6, 5), 6)[psu])
t1 <- c(rep(c("a", "b"), c(18, 22)), "c", rep("d", 6))
single <- frame("lapis_tunggal", t1, seq_along(t1), 1, c(a = 5, b = 3, c = 8, d = 1)[t1], c(a = 90, b = 66, c = 8, d = 6)[t1], NA)

b <- rep(1:7, c(5, 8, 6, 7, 9, 4, 6))
whole <- frame("dua_tahap_seluruhnya", "a", b, seq_along(b), 1, 7, c(30, 8, 25, 40, 33, 4, 28)[b])
whole$bobot <- with(whole, populasi_ssu / c(5, 8, 6, 7, 9, 4, 6)[psu])
l <- rep(c("a", "b", "c", "d", "e"), c(120, 90, 60, 40, 90))
large <- frame("besar", l, seq_along(l), 1, round(rexp(400, 1 / 8) + .5, 3), c(a = 4000, b = 1000, c = 90, d = 41, e = 250)[l], NA)

all <- rbind(simple, weighted, stratified, tilted, clustered, both, two, whole, single, large)
all$responden <- seq_len(nrow(all))
write.csv(all, "responden.csv", row.names = FALSE, na = "", quote = FALSE)

# Each survey as drawn without replacement from a known number of units, and as if from endless ones.
design <- function(d, fpc) {
  if (fpc && all(!is.na(d$populasi_ssu)))
    return(svydesign(ids = ~psu + ssu, strata = ~strata, weights = ~bobot, fpc = ~populasi_psu + populasi_ssu, data = d, nest = TRUE))
  if (fpc) return(svydesign(ids = ~psu, strata = ~strata, weights = ~bobot, fpc = ~populasi_psu, data = d, nest = TRUE))
  svydesign(ids = ~psu, strata = ~strata, weights = ~bobot, data = d, nest = TRUE)
}

row <- function(jenis, kelompok, taksiran, galat, df, bawah, atas)
  data.frame(jenis, kelompok, taksiran = as.numeric(taksiran), galat_baku = as.numeric(galat), derajat_bebas = df, bawah = as.numeric(bawah),
    atas = as.numeric(atas))

interval <- function(jenis, kelompok, e, df) {
  ci <- confint(e, df = df)
  row(jenis, kelompok, coef(e), SE(e), df, ci[1, 1], ci[1, 2])
}

share <- function(kelompok, d, df, method, jenis) {
  # "logit" would fit a model step by step, exact to eight digits only.
  p <- svyciprop(~ya, d, method = method, df = df)
  row(jenis, kelompok, coef(p), sqrt(attr(p, "var")), df, confint(p)[1], confint(p)[2])
}

estimates <- function(d, kelompok) {
  answered <- subset(d, !is.na(nilai))
  df <- degf(d)
  q <- svyquantile(~nilai, answered, 0.5, interval.type = "mean", qrule = "math", df = degf(answered))$nilai
  rbind(
    interval("rata_rata", kelompok, svymean(~nilai, answered), degf(answered)),
    interval("total", kelompok, svytotal(~nilai, answered), degf(answered)),
    interval("rasio", kelompok, svyratio(~biaya, ~kali, d), df),
    share(kelompok, d, df, "xlogit", "bagian_logit"),
    share(kelompok, d, df, "beta", "bagian_beta"),
    row("median", kelompok, q[1, 1], NA, degf(answered), q[1, 2], q[1, 3])
  )
}

# The coefficient of a regression on the group alone is the difference of the two means.
difference <- function(d) {
  two <- subset(d, !is.na(nilai) & kelompok != "ahli")
  e <- svyglm(nilai ~ I(kelompok == "internal"), two)
  df <- degf(two)
  jauh <- qt(.975, df) * SE(e)[2]
  row("selisih", "internal-eksternal", coef(e)[2], SE(e)[2], df, coef(e)[2] - jauh, coef(e)[2] + jauh)
}

# An index of two means, 0.7 and 0.3, of those who answered both.
index <- function(d, kelompok) {
  e <- svycontrast(svymean(~nilai + biaya, subset(d, !is.na(nilai))), c(nilai = .7, biaya = .3))
  interval("indeks", kelompok, e, degf(subset(d, !is.na(nilai))))
}

# The same index of two groups set beside each other.
index_difference <- function(d) {
  two <- subset(d, !is.na(nilai) & kelompok != "ahli")
  e <- svyglm(.7 * nilai + .3 * biaya ~ I(kelompok == "internal"), two)
  df <- degf(two)
  jauh <- qt(.975, df) * SE(e)[2]
  row("selisih_indeks", "internal-eksternal", coef(e)[2], SE(e)[2], df, coef(e)[2] - jauh, coef(e)[2] + jauh)
}

one <- function(nama, fpc) {
  d <- all[all$survei == nama, ]
  if (fpc && any(is.na(d$populasi_psu))) return(NULL)
  full <- design(d, fpc)
  groups <- lapply(c("internal", "eksternal"), function(k) estimates(subset(full, kelompok == k), k))
  cbind(survei = nama, berpopulasi = as.integer(fpc), rbind(estimates(full, "semua"), do.call(rbind, groups), difference(full), index_difference(full), index(full, "semua"),
    index(subset(full, kelompok == "internal"), "internal")))
}

out <- do.call(rbind, lapply(unique(all$survei), function(n) rbind(one(n, TRUE), one(n, FALSE))))
for (k in c("taksiran", "galat_baku", "bawah", "atas")) out[[k]] <- sprintf("%.15g", out[[k]])
write.csv(out, "taksiran.csv", row.names = FALSE, quote = FALSE)

# Three questions that measure one thing more or less, some unanswered; alpha and item-rest correlation by their formulas.
n <- 90
sikap <- rnorm(n, 70, 15)
butir <- sapply(1:3, function(i) pmin(100, pmax(0, 25 * round((sikap + rnorm(n, 0, 12 * i)) / 25))))
butir[cbind(sample(n, 8), sample(3, 8, TRUE))] <- NA
write.csv(data.frame(responden = 1:n, butir), "butir.csv", row.names = FALSE, na = "")
utuh <- butir[complete.cases(butir), ]
C <- cov(utuh)
sisa <- sapply(1:3, function(i) cor(utuh[, i], rowSums(utuh[, -i])))
write.csv(data.frame(ukuran = paste0("X", 1:3), n = nrow(utuh), alpha = sprintf("%.15g", 3 / 2 * (1 - sum(diag(C)) / sum(C))),
  sisa = sprintf("%.15g", sisa)), "keandalan.csv", row.names = FALSE, quote = FALSE)
