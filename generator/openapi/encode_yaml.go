package openapi

import (
	"bytes"

	"go.yaml.in/yaml/v4"
)

// lineWidth is how wide a line may be before its text is folded.
const lineWidth = 100

// indentation is the number of columns that a level adds.
const indentation = 2

// encodeYAML prints a tree as YAML below a comment line.
func encodeYAML(comment string, root node) ([]byte, error) {
	var buf bytes.Buffer
	buf.WriteString("# " + comment + "\n")
	// The dumper breaks a line at the first space behind its width.
	d, err := yaml.NewDumper(&buf, yaml.WithIndent(indentation), yaml.WithCompactSeqIndent(false), yaml.WithLineWidth(lineWidth-10))
	if err != nil {
		return nil, err
	}
	if err := d.Dump(yamlNode(root, 0)); err != nil {
		return nil, err
	}
	if err := d.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// yamlNode returns the YAML form of a tree whose first line begins at a column. Scalars carry their style and no tag:
// a style of quotes or blocks is a string to every reader, and what is plain is known to be read as meant.
func yamlNode(n node, column int) *yaml.Node {
	switch n := n.(type) {
	case list:
		items := make([]*yaml.Node, 0, len(n))
		for _, item := range n {
			items = append(items, yamlNode(item, column+indentation))
		}
		return &yaml.Node{Kind: yaml.SequenceNode, Content: items}
	case object:
		pairs := make([]*yaml.Node, 0, 2*len(n))
		for _, m := range n {
			pairs = append(pairs, yamlKey(m.key), yamlValue(m, column))
		}
		return &yaml.Node{Kind: yaml.MappingNode, Content: pairs}
	case text:
		return yamlText(string(n), lineWidth-column)
	case literal:
		return &yaml.Node{Kind: yaml.ScalarNode, Value: string(n)}
	default:
		return &yaml.Node{Kind: yaml.ScalarNode, Value: string(null)}
	}
}

func yamlKey(key string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Value: key, Style: keyStyle(key)}
}

// yamlValue returns the value of a member: text begins on the key's own line, everything else one level below it.
func yamlValue(m member, column int) *yaml.Node {
	if s, ok := m.value.(text); ok {
		return yamlText(string(s), lineWidth-column-len(m.key)-len(": "))
	}
	return yamlNode(m.value, column+indentation)
}

// yamlText returns a string for which a line has room for a number of bytes.
func yamlText(s string, room int) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Value: s, Style: textStyle(s, room)}
}
