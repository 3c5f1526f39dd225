#include "server/sql/export_source.h"

#include "server/sql/dialect.h"
#include "server/sql/migration.h"
#include "server/sql/open_store.h"
#include "server/sql/projects_sql.h"
#include "server/sql/rows.h"
#include "server/sql/users_sql.h"

namespace cts::sql {
namespace {

using storage::ExportedCall;

constexpr int exported_columns = call_columns + 6;
std::string with_customer() {
    std::string sql = select_call;
    return sql.insert(sql.find(" from calls c"),
                      ", a.number, l.attributes, k.wrapped_key, k.name, k.salutation, k.phone");
}
const std::string exported_calls = with_customer();
const std::string page_of_calls = exported_calls +
                                  "where c.project_id = (select id from projects where uuid = :project) and c.id > "
                                  ":after and c.id <= :up_to order by c.id limit :limit";
constexpr Query newest_of_project{
    "select coalesce(max(id), 0) from calls where project_id = (select id from projects where uuid = :project)", 1};

ExportedCall read_exported(Row row) {
    Row beside = row;
    beside.skip(call_columns);
    auto read = read_call(std::move(row));
    ExportedCall exported;
    exported.key = read.key;
    exported.call = std::move(read.record);
    exported.agent_number = beside.text();
    exported.attributes.text = beside.text();
    exported.customer_key.text = beside.text();
    exported.customer_name.text = beside.text();
    exported.customer_salutation.text = beside.text();
    exported.customer_phone.text = beside.text();
    return exported;
}

class SqlExportSource final : public ExportSource {
  public:
    SqlExportSource(const Connect& write, const Connect& read) : lanes_(1, write), pool_(1, read) {
        const int found = pool_.read([](Connection& connection) { return schema_of(connection); });
        if (found != newest_schema()) throw SchemaDiffers(found, newest_schema());
    }

    storage::Users& users() override { return *users_; }
    storage::Projects& projects() override { return *projects_; }

    std::int64_t newest_call(model::ProjectId project) override {
        return pool_.read(
            [&](Connection& connection) { return connection.row(newest_of_project, {project}).value().number(); });
    }

    std::vector<ExportedCall> calls(const ExportSpan& span, int limit) override {
        return pool_.read([&](Connection& connection) {
            std::vector<ExportedCall> calls;
            for (auto& row :
                 connection.rows({page_of_calls, exported_columns}, {span.project, span.after, span.up_to, limit}))
                calls.push_back(read_exported(std::move(row)));
            return calls;
        });
    }

    void note(const storage::EventRecord& event) override {
        lanes_.write([&](Transaction& transaction) { transaction.tell(event); });
    }

  private:
    Lanes lanes_;
    ReadPool pool_;
    std::unique_ptr<storage::Users> users_ = sql_users(lanes_, pool_);
    std::unique_ptr<storage::Projects> projects_ = sql_projects(lanes_, pool_);
};

}  // namespace

std::unique_ptr<ExportSource> open_export_source(const DatabaseSettings& settings) {
    return std::visit(
        [](const auto& chosen) -> std::unique_ptr<ExportSource> {
            return std::make_unique<SqlExportSource>(
                [chosen] { return std::make_unique<Connection>(chosen, Access::write); },
                [chosen] { return std::make_unique<Connection>(chosen, Access::read); });
        },
        settings);
}

std::string export_statement(const ExportSpan& span) {
    return in_dialect(Engine::mariadb, exported_calls) +
           "where c.project_id = (select id from projects where uuid = '" + span.project.to_string() +
           "') and c.id > " + std::to_string(span.after) + " and c.id <= " + std::to_string(span.up_to) +
           " order by c.id";
}

ExportedCall exported_call(std::vector<std::optional<std::string>> cells) {
    return read_exported(Row(std::move(cells)));
}

}  // namespace cts::sql
