#include "shared/yaml/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include "shared/model/text.h"

namespace cts::yaml {

namespace {

using model::Problem;
using model::Reason;
using model::Translated;

struct RefusedYaml {  // leaves yaml-cpp's parser, which has no other way out
    Reason reason;
    std::size_t offset = 0;
    std::string word;
};

class TreeBuilder : public YAML::EventHandler {
  public:
    YamlNode take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (documents_++ > 0) refuse(Reason::yaml_syntax, mark, "---");
    }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
        add(node(YamlNode::Kind::nothing, mark));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(Reason::alias_refused, mark, "*"); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        if (const auto fault = model::text_fault(value)) refuse(*fault, mark, "");
        YamlNode scalar = node(YamlNode::Kind::scalar, mark);
        scalar.text = value;
        add(std::move(scalar));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(YamlNode::Kind::list, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(YamlNode::Kind::map, mark, tag, anchor);
    }
    void OnMapEnd() override { close(); }

  private:
    struct OpenNode {
        YamlNode node;
        std::optional<YamlNode> key;  // of a map: read, its value still to come
    };

    [[noreturn]] static void refuse(Reason reason, const YAML::Mark& mark, std::string word) {
        throw RefusedYaml{reason, static_cast<std::size_t>(std::max(0, mark.pos)), std::move(word)};
    }
    static void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != 0) refuse(Reason::alias_refused, mark, "&");
    }
    static void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
        if (!tag.empty() && tag != "?" && tag != "!") refuse(Reason::alias_refused, mark, tag);
    }

    YamlNode node(YamlNode::Kind kind, const YAML::Mark& mark) {
        if (++nodes_ > max_nodes) refuse(Reason::file_too_large, mark, "");
        YamlNode made;
        made.kind = kind;
        made.offset = static_cast<std::size_t>(std::max(0, mark.pos));
        return made;
    }
    void open(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
        refuse_anchor(mark, anchor);
        refuse_tag(mark, tag);
        if (open_.size() >= static_cast<std::size_t>(max_depth)) refuse(Reason::too_deep, mark, "");
        open_.push_back({node(kind, mark), std::nullopt});
    }
    void close() {
        YamlNode finished = std::move(open_.back().node);
        open_.pop_back();
        add(std::move(finished));
    }
    void add(YamlNode child) {
        if (open_.empty()) {
            root_ = std::move(child);
            return;
        }
        OpenNode& parent = open_.back();
        if (parent.node.kind == YamlNode::Kind::list) {
            parent.node.items.push_back(std::move(child));
        } else if (!parent.key) {
            parent.key = std::move(child);
        } else {
            parent.node.entries.emplace_back(std::move(*parent.key), std::move(child));
            parent.key.reset();
        }
    }

    YamlNode root_;
    std::vector<OpenNode> open_;
    std::size_t nodes_ = 0;
    int documents_ = 0;
};

// What the text itself must be before YAML looks at it.
std::optional<Reason> file_fault(std::string_view text) {
    if (text.size() > max_file_bytes) return Reason::file_too_large;
    return model::text_fault(text);
}

Problem yaml_problem(Reason reason, const SourceText& source, std::size_t offset, std::string word) {
    Problem problem{.reason = reason, .field = source.file(), .place = source.place(offset)};
    problem.details["word"] = Translated::neutral(std::move(word));
    return problem;
}

}  // namespace

tl::expected<YamlNode, Problem> parse_yaml(const SourceText& source) {
    const auto refusal = [&](Reason reason, std::size_t offset, std::string word) {
        return tl::unexpected(yaml_problem(reason, source, offset, std::move(word)));
    };
    if (const auto fault = file_fault(source.text())) return refusal(*fault, 0, "");
    try {
        std::istringstream stream{source.text()};
        YAML::Parser parser(stream);
        TreeBuilder builder;
        while (parser.HandleNextDocument(builder)) {
        }
        return builder.take();
    } catch (const RefusedYaml& refused) {
        return refusal(refused.reason, refused.offset, refused.word);
    } catch (const YAML::Exception& error) {
        return refusal(Reason::yaml_syntax, static_cast<std::size_t>(std::max(0, error.mark.pos)), error.msg);
    }
}

}  // namespace cts::yaml
