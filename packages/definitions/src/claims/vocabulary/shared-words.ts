/** What hurts, in English. */
export const pain = '(?:pain|aches?|discomfort|soreness)';
export const dolor = '(?:dolor|dolores|molestias)';

export const surgery =
  '(?:surgery|an? operation|the operation|operations|operating theatre|(?:knee|hip|shoulder|joint) replacements?|replacement surgery|the knife|joint surgery|prosthes[ie]s)';
export const cirugia = '(?:cirugia|operacion|operarse|operarte|quirofano|protesis|bisturi)';

/** Preparations whose makers claim something; ordinary treatments are not among them. */
export const product =
  "(?:prp|prgf|plasma|platelets?|stem[ -]cells?|(?:mesenchymal|stromal|fat|adipose)[ -]?(?:stem |derived )?cells?|exosomes?|bone[ -]marrow|bmac|micro-?fragmented|fat[ -](?:graft|injection|transfer|cell)\\w*|svf|wharton's jelly|umbilical|hyaluron\\w*|ha|hydrogel|gel|growth factors?|biologics?|orthobiologics?|regenerative (?:medicine|therapy|treatments?|injections?))";
export const producto =
  '(?:prp|prgf|plasma|plaquetas|celulas madre|celulas mesenquimales|mesenquimales|exosomas|medula osea|concentrado de medula|grasa|tejido adiposo|hialuronico|hidrogel|factores de crecimiento|medicina regenerativa|terapia celular)';

/** Painkillers by name. */
export const drugs =
  '(?:pain[ -]?killers?|pain (?:medication|medicine|pills?|relievers?)|analgesics?|medications?|medicines?|opioids?|tablets?|pills?|drugs?|anti-?inflammator(?:y|ies)(?: (?:drugs?|pills?|tablets?|medication))?|nsaids?|ibuprofen|naproxen|diclofenac|paracetamol|acetaminophen|tramadol)';
export const farmacos =
  '(?:analgesicos|calmantes|medicacion|medicamentos|medicinas|farmacos|antiinflamatorios|pastillas|opioides|ibuprofeno|naproxeno|diclofenaco|paracetamol|tramadol)';

/** A stretch of a sentence in which nothing is denied. */
export const undenied = "(?:(?!\\b(?:not|no|neither|hardly|barely)\\b|n't\\b)[^.;])";
export const sinNegar = '(?:(?!\\b(?:no|ni|tampoco|apenas)\\b)[^.;])';
