package parser

import "github.com/seed-8ef76b74/graphgen/parser/model"

// portuguese is the language of the corpus of docs-format §17.
const portuguese language = "pt"

// vocabulary is what words of other languages mean in tables.
var vocabulary = [...]vocable{
	{portuguese, meansName, "", "propriedade|propriedades|nome da propriedade|parâmetro|nome do parâmetro|nome|relação|relacionamento"},
	{portuguese, meansType, "", "tipo"},
	{portuguese, meansDescription, "", "descrição"},
	{portuguese, meansRequired, "", "obrigatório|necessário"},
	{portuguese, meansHeaderName, "", "nome|cabeçalho|cabeçalho de solicitação|cabeçalho da solicitação"},
	{portuguese, meansHeaderValue, "", "valor|descrição"},
	{portuguese, meansMember, "", "membro|membros|valor|valores|nome"},
	{portuguese, meansMemberValue, "", "valor"},
	{portuguese, meansMethod, "", "método|tarefa"},
	{portuguese, meansDerived, "", "tipo derivado"},
	{portuguese, meansPermissions, "", "permissões|permissão"},
	{portuguese, meansMost, "", "mais|máxim"},
	{portuguese, meansLeast, "", "menos|mínim"},

	{portuguese, meansYes, "", "sim"},
	{portuguese, meansNotSupported, "", "sem suporte|incompatível|não suportado|não compatível|não há suporte|não aplicável|não disponível|nenhum"},
	{portuguese, meansDelegated, "", "delegad"},
	{portuguese, meansPersonal, "", "pessoal"},
	{portuguese, meansApplication, "", "aplica"},
	{portuguese, meansHeader, "Accept", "aceitar|aceitação"},
	{portuguese, meansHeader, "Authorization", "autorização"},
	{portuguese, meansHeader, "Content-Length", "comprimento do conteúdo"},
	{portuguese, meansHeader, "Content-Type", "tipo de conteúdo|tipo do conteúdo"},
	{portuguese, meansHeader, "Prefer", "preferir"},

	{portuguese, meansPrimitive, string(model.Any), "objeto"},
	{portuguese, meansPrimitive, string(model.Binary), "binário"},
	{portuguese, meansPrimitive, string(model.Boolean), "boleano|booleano|booliano|booleanos|boolianos"},
	{portuguese, meansPrimitive, string(model.Double), "duplo"},
	{portuguese, meansPrimitive, string(model.Duration), "duração"},
	{portuguese, meansPrimitive, string(model.Int32), "inteiro|número inteiro"},
	{portuguese, meansPrimitive, string(model.Stream), "fluxo"},
	{portuguese, meansPrimitive, string(model.String), "cadeia|cadeia de caracteres|cadeias de caracteres"},
	{portuguese, meansTogether, "", "e"},
	{portuguese, meansEither, "", "ou"},
	{portuguese, meansAbstract, "", "tipo abstrato|classe abstrata"},
	{portuguese, meansNote, string(model.NoteKindNote), "observação|nota"},
	{portuguese, meansNote, string(model.NoteKindImportant), "importante"},
	{portuguese, meansNote, string(model.NoteKindCaution), "cuidado"},
	{portuguese, meansNote, string(model.NoteKindWarning), "aviso"},
	{portuguese, meansNote, string(model.NoteKindTip), "dica"},
	{portuguese, meansExampleNote, "", "o objeto de resposta |o objeto response "},
	{portuguese, meansValues, "", "valor|um dos seguintes|pode ser"},
	{portuguese, meansValue, "true", "verdadeiro"},
	{portuguese, meansValue, "false", "falso"},
	{portuguese, meansValue, "null", "nulo"},
}
