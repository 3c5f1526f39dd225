#include "shared/form/session_graph.h"

#include <mutex>
#include <optional>
#include <utility>

namespace cts::form {
namespace {

class GraphBuilder {
  public:
    explicit GraphBuilder(const Definition& definition) : definition_(definition) {}

    DependencyGraph build() && {
        number_items();
        for (std::size_t item = 0; item < graph_.items.size(); ++item) draw_arrows(item);
        rank_items();
        return std::move(graph_);
    }

  private:
    void number_items() {
        for (std::size_t step = 0; step < definition_.steps.size(); ++step) {
            graph_.step_items.emplace(definition_.steps[step].name, graph_.items.size());
            graph_.items.push_back({step});
            for (const Field& field : definition_.steps[step].fields) {
                graph_.field_items.emplace(field.name, graph_.items.size());
                graph_.items.push_back({step, &field});
            }
        }
    }

    void draw_arrows(std::size_t item) {
        const Field* field = graph_.items[item].field;
        if (field == nullptr) {
            value_arrows(definition_.steps[graph_.items[item].step].relevant, item);
            return;
        }
        const Step& step = definition_.steps[graph_.items[item].step];
        graph_.items[graph_.step_items.find(step.name)->second].value_readers.push_back(item);
        value_arrows(field->relevant, item);
        value_arrows(field->choice_filter, item);
        value_arrows(field->calculation, item);
        judgement_arrows(field->required, item);
        if (field->constraint) judgement_arrows(field->constraint->that, item);
        if (field->type == FieldType::text) arrows_from_fields_of_data(item);
    }

    void value_arrows(const std::optional<Expression>& expression, std::size_t reader) {
        if (!expression) return;
        for (const std::string& name : expression->variables()) {
            const auto read = graph_.field_items.find(name);
            if (read != graph_.field_items.end()) graph_.items[read->second].value_readers.push_back(reader);
        }
    }

    void judgement_arrows(const std::optional<Expression>& expression, std::size_t reader) {
        if (!expression) return;
        for (const std::string& name : expression->variables()) {
            const auto read = graph_.field_items.find(name);
            if (read != graph_.field_items.end()) graph_.items[read->second].judgement_readers.push_back(reader);
        }
    }

    // A datum in a text belongs to another field only while that field is shown.
    void arrows_from_fields_of_data(std::size_t text_item) {
        for (const auto& [name, other] : graph_.field_items) {
            const FieldType type = graph_.items[other].field->type;
            const bool holds_datum = type == FieldType::phone || type == FieldType::money || type == FieldType::date ||
                                     type == FieldType::date_time || type == FieldType::text;
            if (holds_datum && other != text_item) graph_.items[other].judgement_readers.push_back(text_item);
        }
    }

    // Kahn's order. A published form has no cycle (the reader refuses it); what a cycle would leave over keeps the
    // order of the talk, and arrows against the order are not followed, so that evaluation always ends.
    void rank_items() {
        std::vector<std::size_t> unread(graph_.items.size(), 0);
        for (const GraphItem& item : graph_.items) {
            for (const std::size_t reader : item.value_readers) ++unread[reader];
        }
        std::vector<bool> placed(graph_.items.size(), false);
        for (std::size_t item = 0; item < graph_.items.size(); ++item) {
            if (unread[item] == 0 && !placed[item]) place_with_readers(item, unread, placed);
        }
        for (std::size_t item = 0; item < graph_.items.size(); ++item) {
            if (!placed[item]) graph_.by_rank.push_back(item);
        }
        for (std::size_t rank = 0; rank < graph_.by_rank.size(); ++rank) graph_.items[graph_.by_rank[rank]].rank = rank;
    }

    void place_with_readers(std::size_t first, std::vector<std::size_t>& unread, std::vector<bool>& placed) {
        std::vector<std::size_t> ready{first};
        while (!ready.empty()) {
            const std::size_t item = ready.back();
            ready.pop_back();
            placed[item] = true;
            graph_.by_rank.push_back(item);
            for (const std::size_t reader : graph_.items[item].value_readers) {
                if (--unread[reader] == 0) ready.push_back(reader);
            }
        }
    }

    const Definition& definition_;
    DependencyGraph graph_;
};

// Graphs by definition. A definition no longer in use leaves its entry to the next one that is built.
class GraphShelf {
  public:
    std::shared_ptr<const DependencyGraph> graph_of(const std::shared_ptr<const Definition>& definition) {
        const std::lock_guard lock(mutex_);
        if (const auto found = graphs_.find(definition); found != graphs_.end()) return found->second;
        std::erase_if(graphs_, [](const auto& entry) { return entry.first.expired(); });
        auto graph = std::make_shared<const DependencyGraph>(GraphBuilder(*definition).build());
        graphs_.emplace(definition, graph);
        return graph;
    }

  private:
    using Key = std::weak_ptr<const Definition>;
    std::mutex mutex_;
    std::map<Key, std::shared_ptr<const DependencyGraph>, std::owner_less<Key>> graphs_;
};

}  // namespace

std::shared_ptr<const DependencyGraph> graph_of(const std::shared_ptr<const Definition>& definition) {
    static GraphShelf shelf;
    return shelf.graph_of(definition);
}

}  // namespace cts::form
