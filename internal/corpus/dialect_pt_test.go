package corpus

import (
	"regexp"
	"strings"
)

// Portuguese as machines write it in the translated reference (docs-format §17): words of tables, types and the sentences
// that say something of a property. Names stay as they are.

// portugueseHeaders are the headers of columns.
var portugueseHeaders = map[string]string{
	"property": "Propriedade", "property name": "Nome da propriedade", "parameter": "Parâmetro", "name": "Nome",
	"relationship": "Relação", "type": "Tipo", "description": "Descrição", "required": "Obrigatório", "header": "Cabeçalho",
	"value": "Valor", "member": "Membro", "method": "Método", "task": "Tarefa", "return type": "Tipo de retorno",
	"permission type": "Tipo de permissão", "permissions": "Permissões",
	"permissions (from least to most privileged)": "Permissões (da com menos para a com mais privilégios)",
	"permissions (from most to least privileged)": "Permissões (de privilégios máximos a mínimos)",
}

// A rewriting replaces what an expression matches.
type rewriting struct {
	re *regexp.Regexp
	by string
}

// portugueseCells are what cells of tables that are no headers become.
var portugueseCells = []rewriting{
	{regexp.MustCompile(`^Delegated \(work or school account\)?$`), "Delegado (conta corporativa ou de estudante)"},
	{regexp.MustCompile(`^Delegated \(personal Microsoft account\)?$`), "Delegado (conta pessoal da Microsoft)"},
	{regexp.MustCompile(`^Application$`), "Aplicativo"},
	{regexp.MustCompile(`^Not [Ss]upported\.$`), "Sem suporte."},
	{regexp.MustCompile(`^Not applicable\.$`), "Incompatível"},
	{regexp.MustCompile(`^((?:\w+\.)+\w+) and ((?:\w+\.)+\w+)$`), "$1 e $2"},
	{regexp.MustCompile(`^Authorization$`), "Autorização"},
	{regexp.MustCompile(`^Accept$`), "Aceitar"},
	{regexp.MustCompile(`^Bearer &lt;token&gt; Required\.$`), "Bearer &lt;token&gt; Obrigatório."},
	{regexp.MustCompile(`^String$`), "Cadeia de caracteres"},
	{regexp.MustCompile(`^Boolean$`), "Booliano"},
	{regexp.MustCompile(`^String collection$`), "Coleção de cadeias de caracteres"},
	{regexp.MustCompile(`^(\[[^\]]*\]\([^)]*\)) collection$`), "Coleção de $1"},
	{regexp.MustCompile(`^\[(\w+)\](\([^)]*\)) [Cc]ollection$`), "[Coleção $1]$2"},
}

// portugueseSentences are what sentences become, in tables and outside.
var portugueseSentences = []rewriting{
	{regexp.MustCompile(`\bRequired\.`), "Obrigatório."},
	{regexp.MustCompile(`\bOptional\.`), "Opcional."},
	{regexp.MustCompile(`\bRead-only\.`), "Somente leitura."},
	{regexp.MustCompile(`\bThis property is read-only\.`), "Esta propriedade é somente leitura."},
	{regexp.MustCompile(`\bNullable\.`), "Anulável."},
	{regexp.MustCompile(`\bKey of the entity\.`), "Chave da entidade."},
	{regexp.MustCompile(`\bKey\. Not nullable\.`), "Chave. Não anulável."},
	{regexp.MustCompile(`\bImmutable\.`), "Imutável."},
	{regexp.MustCompile(`\b(?:Inherited|inherited) from (?:the )?\[`), "Herdado de ["},
	{regexp.MustCompile(`\bInherits from \[`), "Herda da ["},
	{regexp.MustCompile(`\bThis is an abstract type`), "Este é um tipo abstrato"},
	{regexp.MustCompile(`\b(?:The )?[Pp]ossible values are:? ?(` + "`)"), "Os valores possíveis são: $1"},
	{regexp.MustCompile("(`\\w+`),? and (`\\w+`)"), "$1 e $2"},
	{regexp.MustCompile("(`\\w+`), or (`\\w+`)"), "$1 ou $2"},
	{regexp.MustCompile(`\bThis collection can contain a maximum of (\d+),?(\d{3}) elements\.`), "Essa coleção pode conter um máximo de $1.$2 elementos."},
	{regexp.MustCompile(`\bThis collection can contain a maximum of (\d+) elements\.`), "Essa coleção pode conter no máximo $1 elementos."},
	{regexp.MustCompile(`\bValid values (-?\d+) to (-?\d+)`), "Valores válidos de $1 a $2"},
	{regexp.MustCompile(`\b[Mm]aximum length is (\d+) characters\b`), "O comprimento máximo é de $1 caracteres"},
	{regexp.MustCompile(`\b(?:The )?[Dd]efault value is (` + "`\\w+`|true|false)\\."), "O valor padrão é $1."},
	{regexp.MustCompile(`\bDefault is (` + "`\\w+`|true|false)\\."), "O padrão é $1."},
	{regexp.MustCompile(`properties that are required when you create\b`), "propriedades necessárias ao criar"},
	{regexp.MustCompile(`\*\*(?:Note|NOTE):\*\*`), "**Observação:**"},
	{regexp.MustCompile(`\band an? (?:new )?(\[[^\]]*\]\([^)]*\)) object in the response body`), "e um objeto $1 no corpo da resposta"},
	{regexp.MustCompile(`\ban? (?:new )?\[(\w+)\](\([^)]*\)) object`), "um [objeto $1.]$2"},
}

var delimiterRow = regexp.MustCompile(`^\|[ :|-]+$`)

// inPortuguese writes a page as the translated reference has it.
func inPortuguese(text string) string {
	return translateHeadings(outside(text, func(text string) string {
		lines := strings.Split(text, "\n")
		for i, line := range lines {
			switch {
			case strings.HasPrefix(line, "#"), strings.HasPrefix(line, "<!--"), delimiterRow.MatchString(line):
			case strings.HasPrefix(line, "|"):
				head := i+1 < len(lines) && delimiterRow.MatchString(strings.TrimSpace(lines[i+1]))
				lines[i] = portugueseRow(line, head)
			default:
				lines[i] = rewriteAll(line, portugueseSentences)
			}
		}
		return strings.Join(lines, "\n")
	}))
}

// portugueseRow writes a row of a table.
func portugueseRow(line string, head bool) string {
	cells := strings.Split(line, "|")
	for i, cell := range cells {
		trimmed := strings.TrimSpace(cell)
		if head {
			if word, ok := portugueseHeaders[strings.ToLower(trimmed)]; ok {
				cells[i] = word
			}
			continue
		}
		if word := rewriteAll(trimmed, portugueseCells); word != trimmed {
			cells[i] = word
			continue
		}
		cells[i] = rewriteAll(cell, portugueseSentences)
	}
	return strings.Join(cells, "|")
}

func rewriteAll(s string, rewritings []rewriting) string {
	for _, r := range rewritings {
		s = r.re.ReplaceAllString(s, r.by)
	}
	return s
}
