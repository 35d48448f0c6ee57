/** Commonest words of languages other than English, none of them an English word or a part of names ("de", "van"), in lower case. */
const TABLE = `
  und ist nicht ein eine einen einem einer mit für auf sich wird wurde wurden sind auch als bei nach zum zur dass aber haben werden
  et est une que qui pas sont mais cette avec leur plus été ils elle nous vous
  y es por para una pero más como está fue sus muy
  che non sono più è nel anche questo della gli
  het een niet zijn voor werd wordt maar ook bij naar uit deze
  och att det som på är av för inte till har från ett
  og ikke til på med det som er av
  não uma com mais foi pelo pela são ao também
  się nie jest na przez oraz dla jak są
  ve bir bu için ile çok
  ja ei että oli ovat`;

export const foreignWords: ReadonlySet<string> = new Set(TABLE.match(/\S+/gu));
