# Networks of metadat, by generalised least squares written out in arms' contrasts: common and random effects, the moment estimator of tau2
# and REML by scoring. Run: Rscript datasets.R
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))); source(file.path(here, "../write-cases.R")); suppressPackageStartupMessages(library(metadat)); invisible(Sys.setlocale("LC_COLLATE", "C"))
# arms: study, trt, y and its variance v
network <- function(name, arms) {
  arms <- arms[order(arms$study), ]; names <- sort(unique(arms$trt)); rows <- list(); Y <- c(); V <- list(); D <- list(); X <- list()
  for (s in unique(arms$study)) { a <- arms[arms$study == s, ]; if (nrow(a) < 2) next
    for (i in 1:(nrow(a) - 1)) for (j in (i + 1):nrow(a)) rows[[length(rows) + 1]] <- data.frame(study = s, t1 = a$trt[i], t2 = a$trt[j], te = a$y[i] - a$y[j], se = sqrt(a$v[i] + a$v[j]))
    m <- nrow(a) - 1; Y <- c(Y, a$y[-1] - a$y[1]); V[[length(V) + 1]] <- diag(a$v[-1], m) + a$v[1]; D[[length(D) + 1]] <- diag(.5, m) + .5; M <- matrix(0, m, length(names)); for (i in 1:m) { M[i, match(a$trt[i + 1], names)] <- 1; k <- match(a$trt[1], names); M[i, k] <- M[i, k] - 1 }; X[[length(X) + 1]] <- M }
  add_data(name, do.call(rbind, rows)); V <- as.matrix(Matrix::bdiag(V)); D <- as.matrix(Matrix::bdiag(D)); X <- do.call(rbind, X)[, -1, drop = FALSE]; k <- length(names)
  gls <- function(S) { W <- solve(S); C <- solve(t(X) %*% W %*% X); list(b = c(0, C %*% t(X) %*% W %*% Y), C = rbind(0, cbind(0, C)), P = W - W %*% X %*% C %*% t(X) %*% W) }
  league <- function(g, at) { E <- outer(g$b, g$b, "-"); S <- sqrt(pmax(0, outer(diag(g$C), diag(g$C), "+") - 2 * g$C)); c(along(paste0(at, ".effects"), t(E), t(S)), along(paste0(at, ".standardErrors"), t(S))) }
  spec <- list(study = "study", treatment1 = "t1", treatment2 = "t2", effect = "te", standardError = "se", model = "random"); g <- gls(V); Q <- c(t(Y) %*% g$P %*% Y); df <- length(Y) - k + 1; tau2 <- max(0, (Q - df) / sum(diag(g$P %*% D))); size <- mean(diag(V))
  add_case(paste(name, "DL"), "network-meta-analysis", name, spec, c(league(g, "common"), list(q = c(Q, 0), degreesOfFreedom = c(df, 0)), if (df > 0) c(list(betweenStudyVariance = c(tau2, size)), league(gls(V + tau2 * D), "random"))), 1e-8)
  if (df == 0) return(invisible())
  nll <- function(t) { S <- V + t * D; as.numeric(determinant(S)$modulus + determinant(t(X) %*% solve(S) %*% X)$modulus + t(Y) %*% gls(S)$P %*% Y) / 2 }; t <- exp(optimize(function(l) nll(exp(l)), c(-14, 4), tol = 1e-10)$minimum)
  if (nll(0) <= nll(t)) t <- 0 else for (i in 1:50) { P <- gls(V + t * D)$P; t <- max(1e-12, t + c(-sum(diag(P %*% D)) + t(Y) %*% P %*% D %*% P %*% Y) / sum(diag(P %*% D %*% P %*% D))) }
  spec$method <- "REML"; add_case(paste(name, "REML"), "network-meta-analysis", name, spec, c(list(betweenStudyVariance = c(t, size)), league(gls(V + t * D), "random")), 1e-6)
}
odds <- function(d, study, treatment, events, total) { z <- aggregate(cbind(x, n) ~ study + trt, data.frame(study = as.character(d[[study]]), trt = as.character(d[[treatment]]), x = d[[events]], n = d[[total]]), sum); add <- ifelse(z$study %in% z$study[z$x == 0 | z$x == z$n], .5, 0); z$y <- log((z$x + add) / (z$n - z$x + add)); z$v <- 1 / (z$x + add) + 1 / (z$n - z$x + add); z }
long <- function(d, study, treatment) do.call(rbind, lapply(1:3, function(i) { z <- data.frame(study = as.character(d[[study]]), trt = as.character(d[[paste0(treatment, i)]]), y = d[[paste0("y", i)]], v = d[[paste0("sd", i)]]^2 / d[[paste0("n", i)]]); z[!is.na(z$y) & !is.na(z$v), ] }))
network("hasselblad", odds(dat.hasselblad1998, "study", "trt", "xi", "ni")); network("dong", odds(dat.dong2013, "id", "treatment", "death", "randomized")); network("gurusamy", odds(dat.gurusamy2011, "study", "treatment", "death", "n")); network("woods", odds(dat.woods2010, "author", "treatment", "r", "N"))
network("franchini", long(dat.franchini2012, "Study", "Treatment")); network("stowe", long(dat.stowe2010, "study", "t")); s <- dat.senn2013; network("senn", data.frame(study = as.character(s$study), trt = as.character(s$treatment), y = s$mi, v = s$sdi^2 / s$ni))
write_cases(c("metadat", "Matrix"))
