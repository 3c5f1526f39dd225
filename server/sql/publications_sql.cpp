#include "server/sql/publications_sql.h"

#include "server/storage/event_chain.h"

namespace cts::sql {
namespace {

using namespace storage;

const std::string select_publication =
    "select k.kind, k.name, k.version, k.source, u.uuid, u.display_name, k.published_at from publications k join users "
    "u on u.id = k.published_by_id where k.kind = :kind and k.project_id = :project ";
constexpr int publication_columns = 7;
const std::string newest_publication = select_publication + "and k.name = :name order by k.version desc limit 1";
const std::string publication_of_version = select_publication + "and k.name = :name and k.version = :version";
const std::string newest_of_names =
    select_publication +
    "and k.version = (select max(version) from publications where kind = k.kind and project_id = k.project_id and name "
    "= k.name) order by k.name";
constexpr Query publishing_project{"select id from projects where uuid = :uuid", 1};
constexpr Insert new_publication{"publications",
                                 "kind, project_id, name, version, source, published_by_id, published_at"};
constexpr std::int64_t no_project = 0;

std::int64_t number_of_publisher(Connection& connection, const std::optional<model::ProjectId>& project) {
    auto row = project ? connection.row(publishing_project, {*project}) : std::nullopt;
    return row ? row->number() : no_project;
}

Publication read_publication(const PublicationKey& key, Row row) {
    Publication read{key};
    row.skip(1);
    read.key.name = row.text();
    read.version = static_cast<int>(row.number());
    read.source = row.text();
    read.by = row.id<model::UserId>();
    read.by_name = row.text();
    read.at = row.instant();
    return read;
}

std::optional<Publication> newest_in(Connection& connection, const PublicationKey& key) {
    auto row =
        connection.row({newest_publication, publication_columns},
                       {publication_kind_name(key.kind), number_of_publisher(connection, key.project), key.name});
    if (!row) return std::nullopt;
    return read_publication(key, std::move(*row));
}

// Two who publish the next version at once: the unique key lets one of them through, and the other's group is run again
// and finds what stands.
Published publish_in(Transaction& transaction, const Publication& wanted, std::optional<int> seen) {
    auto& connection = transaction.connection;
    const auto stands = newest_in(connection, wanted.key);
    if (stands && stands->source == wanted.source) return {false, *stands};
    const int version = stands ? stands->version : 0;
    if (seen && *seen != version) return {true, stands.value_or(wanted)};
    Publication made = wanted;
    made.version = version + 1;
    connection.insert(new_publication,
                      {{publication_kind_name(made.key.kind), number_of_publisher(connection, made.key.project),
                        made.key.name, made.version, made.source, transaction.numbers.of(made.by), made.at}});
    transaction.tell(published_event(made));
    return {false, newest_in(connection, wanted.key).value()};
}

class SqlPublications final : public Publications {
  public:
    SqlPublications(Lanes& lanes, ReadPool& pool) : lanes_(lanes), pool_(pool) {}

    std::optional<Publication> newest(const PublicationKey& key) override {
        return pool_.read([&](Connection& connection) { return newest_in(connection, key); });
    }

    std::optional<Publication> version(const PublicationKey& key, int version) override {
        return pool_.read([&](Connection& connection) -> std::optional<Publication> {
            auto row = connection.row(
                {publication_of_version, publication_columns},
                {publication_kind_name(key.kind), number_of_publisher(connection, key.project), key.name, version});
            if (!row) return std::nullopt;
            return read_publication(key, std::move(*row));
        });
    }

    std::vector<Publication> newest_of(PublicationKind kind, model::ProjectId project) override {
        return pool_.read([&](Connection& connection) {
            std::vector<Publication> found;
            for (auto& row : connection.rows({newest_of_names, publication_columns},
                                             {publication_kind_name(kind), number_of_publisher(connection, project)}))
                found.push_back(read_publication({kind, project, {}}, std::move(row)));
            return found;
        });
    }

    Published publish(const Publication& wanted, std::optional<int> seen) override {
        Published published;
        lanes_.write([&](Transaction& transaction) { published = publish_in(transaction, wanted, seen); });
        return published;
    }

  private:
    Lanes& lanes_;
    ReadPool& pool_;
};

}  // namespace

std::unique_ptr<Publications> sql_publications(Lanes& lanes, ReadPool& pool) {
    return std::make_unique<SqlPublications>(lanes, pool);
}

}  // namespace cts::sql
