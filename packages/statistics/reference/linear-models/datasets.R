# Data sets that R ships, by geepack's geeglm (tightened), lm, emmeans and sandwich. Run: Rscript datasets.R
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))); source(file.path(here, "../write-cases.R"))
suppressPackageStartupMessages({ library(geepack); library(emmeans); library(sandwich); library(MASS) })
gee_case <- function(name, data, d, formula, family, id, covariates, factors = NULL, corstr = "exchangeable", visit = NULL, std = "san.se", tolerance = 1e-6) {
  d <- d[order(match(d[[id]], unique(d[[id]]))), ]; d$id_ <- match(d[[id]], unique(d[[id]])); d$wave_ <- if (is.null(visit)) ave(seq_len(nrow(d)), d$id_, FUN = seq_along) else match(d[[visit]], sort(unique(d[[visit]])))
  m <- geeglm(formula, data = d, family = family, id = id_, waves = wave_, corstr = corstr, control = geese.control(epsilon = 1e-12, maxit = 200))
  e <- coefficients_of(coef(m), sqrt(diag(vcov(m)))); e[["scale"]] <- c(m$geese$gamma[[1]], 0)
  if (corstr %in% c("exchangeable", "ar1")) e[["correlation"]] <- c(m$geese$alpha[[1]], 1)
  spec <- list(outcome = all.vars(formula)[1], participant = id, covariates = many(covariates), family = family$family, correlation = corstr)
  if (!is.null(factors)) spec$factors <- as.list(factors); if (!is.null(visit)) spec$visit <- visit
  add_case(name, "gee", data, spec, e, tolerance)
}
data(ohio); add_data("ohio", ohio); data(respiratory); r <- respiratory; r$person <- paste(r$center, r$id); r$treat <- as.character(r$treat); r$sex <- as.character(r$sex); add_data("respiratory", r)
data(seizure); s <- seizure; sl <- data.frame(person = rep(seq_len(nrow(s)), 4), period = rep(1:4, each = nrow(s)), y = c(s$y1, s$y2, s$y3, s$y4), trt = rep(s$trt, 4), base = rep(log(s$base), 4), age = rep(s$age, 4)); sl <- sl[order(sl$person, sl$period), ]; add_data("seizure", sl)
data(dietox); dx <- dietox[!is.na(dietox$Weight), ]; dx$Cu <- as.character(dx$Cu); add_data("dietox", dx[, c("Pig", "Time", "Cu", "Weight")])
ck <- as.data.frame(ChickWeight); ck$Chick <- as.character(ck$Chick); ck$Diet <- as.character(ck$Diet); add_data("ChickWeight", ck)
data(cbpp, package = "lme4"); cb <- do.call(rbind, lapply(seq_len(nrow(cbpp)), function(i) data.frame(herd = as.character(cbpp$herd[i]), period = as.character(cbpp$period[i]), ill = rep(c(1, 0), c(cbpp$incidence[i], cbpp$size[i] - cbpp$incidence[i]))))); add_data("cbpp", cb)
for (k in c("independence", "exchangeable", "ar1", "unstructured")) {
  v <- if (k %in% c("ar1", "unstructured")) "age"
  gee_case(paste("ohio wheeze", k), "ohio", ohio, resp ~ age + smoke + age:smoke, binomial(), "id", c("age", "smoke", "age:smoke"), corstr = k, visit = v)
  v <- if (k %in% c("ar1", "unstructured")) "visit"
  gee_case(paste("respiratory", k), "respiratory", within(r, treat <- relevel(factor(treat), "P")), outcome ~ treat + baseline + age, binomial(), "person", c("treat", "baseline", "age"), c(treat = "P"), k, v)
  v <- if (k %in% c("ar1", "unstructured")) "period"
  gee_case(paste("seizure", k), "seizure", sl, y ~ trt + base + age, poisson(), "person", c("trt", "base", "age"), corstr = k, visit = v)
}
for (k in c("independence", "exchangeable", "ar1")) {
  v <- if (k == "ar1") "Time"
  gee_case(paste("dietox", k), "dietox", dx, Weight ~ Time + Cu, gaussian(), "Pig", c("Time", "Cu"), c(Cu = "Cu000"), k, v)
  gee_case(paste("ChickWeight", k), "ChickWeight", ck, weight ~ Time * Diet, gaussian(), "Chick", c("Time", "Diet", "Time:Diet"), c(Diet = "1"), k, v)
}
for (k in c("independence", "exchangeable")) gee_case(paste("cbpp", k), "cbpp", cb, ill ~ period, binomial(), "herd", "period", c(period = "1"), k)
ep <- MASS::epil; ep$trt <- as.character(ep$trt); add_data("epil", ep[, c("y", "trt", "base", "age", "subject", "period")]); for (k in c("independence", "exchangeable")) gee_case(paste("epil", k), "epil", within(ep, trt <- relevel(factor(trt), "placebo")), y ~ age + trt + base, poisson(), "subject", c("age", "trt", "base"), c(trt = "placebo"), k)
ancova_case <- function(name, data, d, outcome, arm, control, covariates, factors = NULL, hc = "HC3") {
  d[[arm]] <- relevel(factor(as.character(d[[arm]])), control); for (k in names(factors)) d[[k]] <- relevel(factor(d[[k]]), factors[[k]])
  m <- lm(reformulate(c(covariates, arm), outcome), d); q <- length(coef(m)); se <- sqrt(diag(vcov(m))); e <- list()
  for (j in seq_len(q)) { at <- sprintf("model.coefficients.%d.", j - 1); e[[paste0(at, "estimate")]] <- c(coef(m)[[j]], se[[j]]); e[[paste0(at, "standardError")]] <- c(se[[j]], 0); e[[paste0(at, "pValue")]] <- c(summary(m)$coefficients[j, 4], 1) }
  robust <- sqrt(diag(vcovHC(m, type = hc))); for (j in seq_len(q)) e[[sprintf("model.robustStandardErrors.%d", j - 1)]] <- c(robust[[j]], 0)
  e[["model.residualStandardDeviation"]] <- c(sigma(m), 0); e[["model.rSquared"]] <- c(summary(m)$r.squared, 1)
  g <- emmeans(m, arm, weights = "proportional"); f <- as.data.frame(g); for (a in levels(d[[arm]])) { row <- f[f[[arm]] == a, ]; e[[sprintf("means.{group=%s}.estimate", a)]] <- c(row$emmean, row$SE); e[[sprintf("means.{group=%s}.standardError", a)]] <- c(row$SE, 0) }
  spec <- list(outcome = outcome, arm = arm, control = control, covariates = many(covariates), robust = hc); if (!is.null(factors)) spec$factors <- as.list(factors)
  add_case(name, "ancova", data, spec, e, 1e-9)
}
add_data("anorexia", MASS::anorexia); add_data("ToothGrowth", ToothGrowth); add_data("warpbreaks", warpbreaks); add_data("birthwt", birthwt); add_data("iris", iris)
for (h in c("HC0", "HC1", "HC2", "HC3")) ancova_case(paste("anorexia", h), "anorexia", anorexia, "Postwt", "Treat", "Cont", "Prewt", hc = h)
ancova_case("ToothGrowth", "ToothGrowth", ToothGrowth, "len", "supp", "VC", "dose"); ancova_case("warpbreaks", "warpbreaks", warpbreaks, "breaks", "tension", "L", "wool", c(wool = "A"))
ancova_case("birthwt", "birthwt", birthwt, "bwt", "race", "1", c("age", "lwt", "smoke", "ht")); ancova_case("iris", "iris", iris, "Sepal.Length", "Species", "setosa", c("Sepal.Width", "Petal.Length"))
write_cases(c("geepack", "emmeans", "sandwich", "MASS"))
