/** English texts of the folder `figure`, by file and key. */
export const figure = {
  figure: {
    hideNumbers: 'Hide numbers',
    showNumbers: 'Show numbers',
    saveTitleAs: 'Save {title} as',
  },
  figureNumbers: {
    numbersOfTitle: 'Numbers of {title}',
  },
  saveFigure: {
    thePictureCouldNot: 'The picture could not be made.',
  },
} as const;
