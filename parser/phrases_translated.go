package parser

import (
	"slices"
	"strings"

	"github.com/seed-8ef76b74/graphgen/parser/diag"
	"github.com/seed-8ef76b74/graphgen/parser/model"
)

// Parts of translated phrases.
const (
	// ptNumber is a number with points or commas between thousands.
	ptNumber = `(-?\d(?:[\d.,]*\d)?)`
	// ptThis is what a sentence about a property begins with.
	ptThis = `(?:Esta|Essa|A) propriedade`
	// oneValue is a word that is a value: marked as one, or with nothing more in the sentence.
	oneValue = "(?:`([\\w-]+)`|([\\w-]+)(?:[.,;)]|$))"
)

// translatedPhrases are what translations make of [phrases]. They count on translated pages only, beside the English
// ones: translations are seldom complete. In their expressions \w and \b know of no letters but ours.
var translatedPhrases = [...]phrase{
	{"Obrigatório.", "obrigat", sentence(`(?:É |` + ptThis + ` é )?[Oo]brigatóri[ao](?: (?:durante a|na) criação| ao criar)?`), true, nil, required},
	{"Necessário.", "necess", sentence(`(?:É )?[Nn]ecessári[ao]`), true, nil, required},
	{"é obrigatória quando é criado", "criad", matching(`(?:^|[.] )(` + ptThis + ` é obrigatória quando (?:um|uma|o|a) (?:nov[ao] )?\S+ (?:é|for) criad[ao])`), false, nil, required},
	{"Opcional.", "opcional", sentence(`Opcional`), true, nil, flag(model.KeywordOptional)},
	{"… Opcional.", "opcional", matching(`\pL (Opcional\.?)$`), true, nil, flag(model.KeywordOptional)},
	{"Somente leitura.", "leitura", sentence(`(?:` + ptThis + ` é )?(?:[Ss]omente|[Aa]penas)(?: para)? [Ll]eitura|Leitura somente`), true, nil, flag(model.KeywordReadOnly)},
	{"Chave, não anulável, somente leitura", "somente leitura", matching(`(?i)(?:^|[.,:;] )(Somente leitura)(?:[.]|, (?:não anulável|automaticamente)|$)`), false, nil, flag(model.KeywordReadOnly)},
	{"Chave.", "chave", sentence(`Chave(?: (?:da entidade|do objeto|da configuração))?`), true, nil, flag(model.KeywordKey)},
	{"Chave, não anulável", "chave, ", matching(`(?i)(?:^|[.] )(Chave, (?:imutável|não anulável|exclusiva|somente leitura))`), false, nil, flag(model.KeywordKey)},
	{"Anulável.", "anul", sentence(`Anulável`), true, nil, flag(model.KeywordNullable)},
	{"Preterido.", "preterid", matching(`(?:^|[.:] )((?:[([]?[Pp]reterid[ao][])]?[.: ]|` + ptThis + ` (?:foi|está) preterida))`), false, nil, flag(model.KeywordDeprecated)},
	{"Imutável.", "imut", sentence(`(?:É |` + ptThis + ` é )?[Ii]mutável`), false, nil, flag(model.KeywordImmutable)},
	{"é imutável", "imut", matching(`(?:^|[.] )((?:Est[ae]|Ess[ae]|[AO]) [^.]*é imutável|Chave, imutável)`), false, nil, flag(model.KeywordImmutable)},
	{"Não é possível modificar o valor", "possível", matching(`(?:^|[.] )(Não é possível (?:modificar|alterar|atualizar) (?:o valor|(?:a|esta|essa) propriedade))`), false, nil, flag(model.KeywordImmutable)},
	{"não pode ser alterado", "não pode ser ", matching(`(?:^|[.] )((?:Ele|Ela|` + ptThis + `|O valor|Este valor) não pode ser (?:alterad|modificad|atualizad)[ao])`), false, nil, flag(model.KeywordImmutable)},
	{"e não pode ser alterado.", "não pode ser ", matching(`\b(e não pode ser (?:alterad|modificad|atualizad)[ao])(?:[.]|$| (?:após|depois|posteriormente))`), false, nil, flag(model.KeywordImmutable)},
	{"só pode ser definido ao criar", "cria", matching(`(?i)\b((?:só pode ser definid[ao]|pode ser definid[ao] (?:apenas|somente)) (?:ao criar|(?:durante a|na) criação))`), false, nil, flag(model.KeywordImmutable)},
	{"no máximo N elementos", "máximo", matching(`(?i)\b((?:no|um) máximo (?:de )?` + ptNumber + ` (?:elementos|itens|entradas))\b`), false, isCollection, limit(model.KeywordMaxItems)},
	{"comprimento máximo é de N caracteres", "máxim", matching(`(?i)\b((?:comprimento|tamanho|limite) máximo(?: permitido)?(?: d[aeo] (?:\S+ ){0,3}?\S+)??(?: é|:)?(?: de)? ` + ptNumber + ` caracteres)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"máximo de N caracteres", "máximo", matching(`(?i)(máximo (?:é )?(?:de )?` + ptNumber + ` caracteres)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"não pode exceder N caracteres", "exceder", matching(`(?i)(não (?:pode|deve) exceder ` + ptNumber + ` caracteres)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"limitado a N caracteres", "limitad", matching(`(?i)\b(limitad[ao] a ` + ptNumber + ` caracteres)\b`), false, isString, limit(model.KeywordMaxLength)},
	{"N a M caracteres", "caracteres", matching(`(?i)(?:^| )((?:entre )?` + ptNumber + ` (?:a|e) ` + ptNumber + ` caracteres)\b`), false, isString, limit(model.KeywordMinLength, model.KeywordMaxLength)},
	{"Valores válidos de A a B", "valores", matching(`(?i)\b(valores (?:válidos|permitidos|com suporte)(?: são)?:?(?: de| entre)? ` + ptNumber + `(?: (?:a|e|até) |-|–)` + ptNumber + `)(?:\D|$)`), false, isNumber, limit(model.KeywordMinimum, model.KeywordMaximum)},
	{"deve estar entre A e B", "entre", matching(`(?i)\b(deve (?:ser|estar) (?:definid[ao] )?entre ` + ptNumber + ` e ` + ptNumber + `)(?:\D|$)`), false, isNumber, limit(model.KeywordMinimum, model.KeywordMaximum)},
	{"o padrão é X", "padrão ", matching(`(?i)(?:^|[ (])((?:o )?(?:valor )?padrão (?:é|será)(?: definido como)? ` + oneValue + `)`), false, isScalar, translatedInitial},
	{"será X por padrão", " padrão", matching("(?i)\\b(será (?:`([\\w-]+)`|([\\w-]+)) (?:por )?padrão)(?:[.,;)]|$)"), false, isScalar, translatedInitial},
	{"será padrão como X", "será padrão", matching(`(?i)\b(será padrão (?:como|para) ` + oneValue + `)`), false, isScalar, translatedInitial},
	{"valor predeterminado es X", "predeterminado", matching(`(?i)(?:^|[ (])((?:el )?valor predeterminado es ` + oneValue + `)`), false, isScalar, translatedInitial},
	{"Standardwert ist X", "standardwert", matching(`(?i)(?:^|[ (])((?:der )?standardwert (?:ist|lautet) ` + oneValue + `)`), false, isScalar, translatedInitial},
	{"По умолчанию: X", "по умолчанию", matching("(?i)(по умолчанию(?: —|:)? `([\\w-]+)`)"), false, isScalar, translatedInitial},
	{"默认值为 X", "默认", matching("(默认值?为 ?(?:`([\\w-]+)`|([\\w-]+)))"), false, isScalar, translatedInitial},
	{"un máximo de N elementos, en español", "contener", matching(`(?i)\b(contener un máximo de ` + ptNumber + ` elementos)\b`), false, isCollection, limit(model.KeywordMaxItems)},
	{"maximal N Elemente", "maximal", matching(`(?i)\b(maximal ` + ptNumber + ` elemente)\b`), false, isCollection, limit(model.KeywordMaxItems)},
	{"最多可包含 N 个元素", "最多", matching(`(最多可?包含 ?` + ptNumber + ` ?个元素)`), false, isCollection, limit(model.KeywordMaxItems)},
	{"最大で N 個の要素", "最大", matching(`(最大で? ?` + ptNumber + ` ?個の要素)`), false, isCollection, limit(model.KeywordMaxItems)},
	{"максимальная длина — N символов", "максимальн", matching(`(?i)(максимальная [^.]{0,40}длина(?: —| -|:)? ` + ptNumber + ` символ)`), false, isString, limit(model.KeywordMaxLength)},
	{"最大长度为 N 个字符", "最大长度", matching(`(最大长度为 ?` + ptNumber + ` ?个字符)`), false, isString, limit(model.KeywordMaxLength)},
	{"kann nicht geändert werden", "geändert", matching(`(?i)(?:^|[.] )((?:Der Wert|Diese Eigenschaft) kann nicht geändert werden)`), false, nil, flag(model.KeywordImmutable)},
	{"X (padrão)", "padrão)", matching("(`([\\w-]+)` \\((?:o |valor )?padrão\\)|\\b(true|false|verdadeiro|falso) \\((?:o |valor )?padrão\\))"), false, isScalar, translatedInitial},
}

// foreignSentence matches a sentence, with the mark that ends it.
var foreignSentence = matching(`([^.。;；()（）]+)[.。;；)）]?`)

// maxFlags is more than any description says of a property in sentences of their own.
const maxFlags = 8

// readFlags takes the sentences out of a translated description that say all by being there, as "Schreibgeschützt" does.
func (r *phraseReader) readFlags() {
	for range maxFlags {
		from, to, keyword := r.flagIn(r.text)
		if keyword == "" {
			return
		}
		c := flag(keyword)(r.pos(r.text.offset(from)), nil)
		if keyword == model.KeywordRequired {
			c = required(r.pos(r.text.offset(from)), nil)
		}
		if !slices.ContainsFunc(r.found, func(k model.Constraint) bool { return k.Keyword() == keyword }) {
			r.found = append(r.found, c...)
		}
		r.text = r.text.cut(from, to)
	}
}

// flagIn returns the place of the first sentence that says something of a property, and what.
func (p *page) flagIn(t text) (from, to int, keyword model.Keyword) {
	for _, m := range foreignSentence().FindAllStringSubmatchIndex(t.s, -1) {
		sentence := strings.TrimSpace(t.s[m[2]:m[3]])
		if as, ok := p.meant(meansFlag, strings.ToLower(sentence)); ok {
			return m[2] + strings.Index(t.s[m[2]:m[3]], sentence), m[1], model.Keyword(as)
		}
	}
	return 0, 0, ""
}

// translatedInitial returns the default that the first group names, none for a word that says that there is none.
func translatedInitial(at diag.Pos, groups []string) []model.Constraint {
	if groups[0] == noValue {
		return nil
	}
	return initial(at, groups)
}

// local returns what a translation has made of a number or a value, as English has it.
func (p *page) local(s string) string {
	if as, ok := p.meant(meansValue, strings.ToLower(s)); ok {
		return as
	}
	if thousands().MatchString(s) {
		return strings.ReplaceAll(s, ".", "")
	}
	return s
}

// translatedBoilerplate matches what translations make of the sentence above a body table that calls all its rows
// required.
var translatedBoilerplate = matching(`propriedades (?:que são )?(?:necessárias|obrigatórias) (?:ao criar|para criar|quando você cria)` +
	`|propiedades (?:que son )?necesarias (?:para|al) crear|Eigenschaften[^.]{0,40}, die (?:zum|beim) Erstellen [^.]{1,80} erforderlich sind` +
	`|свойства, которые необходимо указывать при создании|创建[^。]{1,200}时所需的属性|作成時に必要なプロパティ`)

// thousands matches a number with points between thousands.
var thousands = matching(`^-?\d{1,3}(?:\.\d{3})+$`)
