/**
 * Whole messages that mean "no more messages" or "messages again", in any letter case, with or without accents. A
 * message that says more than this is a message: "stop pain" stops nothing.
 */
export const optWords = {
  out: [
    ...['stop', 'stop all', 'unsubscribe', 'no more messages', 'opt out', 'remove me'],
    ...['baja', 'darme de baja', 'dar de baja', 'no mas mensajes', 'parar', 'alto'],
    // Whoever writes in a language that the site does not speak is understood in this much.
    ...['arret', 'arreter', 'desabonner', 'me desabonner', 'plus de messages'],
    ...['stopp', 'abmelden', 'keine nachrichten mehr'],
    ...['cancellami', 'annulla iscrizione', 'nessun altro messaggio'],
    ...['sair', 'cancelar inscricao', 'nao quero mais mensagens'],
    ...['donar de baixa', 'dona m de baixa', 'no vull mes missatges'],
  ],
  in: ['start', 'opt in', 'subscribe', 'alta', 'darme de alta'],
} as const;

/** Words that ask for a call and nothing else. */
export const callMeWords: readonly string[] = [
  ...['call me', 'please call me', 'call me please', 'call me back', 'phone me'],
  ...['llameme', 'llamame', 'llamame por favor', 'llameme por favor', 'pueden llamarme'],
];
