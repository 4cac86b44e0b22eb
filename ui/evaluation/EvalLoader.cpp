// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/EvalLoader.h"

#include "core/store/RunStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// A file that cannot be used takes no figure away: the page says why and goes on without it.
void readCosts(const QString &databaseFile, LoadedRun &loaded)
{
    QFile file(QFileInfo(databaseFile).dir().filePath(u"costs.json"_s));
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        loaded.costsTrouble = u"%1: %2"_s.arg(file.fileName(), file.errorString());
        return;
    }
    auto costs = CostTable::fromJson(file.readAll(), file.fileName());
    if (costs)
        loaded.costs = *std::move(costs);
    else
        loaded.costsTrouble = costs.error().message;
}

Result<LoadedRun> read(const QString &file, const AnswerSource &rows, const AnswerSource &columns)
{
    LD_TRY_ASSIGN(const auto database, Database::open(file, Database::Mode::ReadOnly));
    LoadedRun loaded;
    LD_TRY_ASSIGN(loaded.result, loadCrossing(*database, rows, columns));
    LD_TRY_ASSIGN(loaded.facts, loadItemFacts(*database, loaded.result));
    loaded.set = loaded.result.set;
    if (loaded.result.run.isValid()) {
        LD_TRY_ASSIGN(const Run record, RunStore(*database).get(loaded.result.run));
        loaded.set = record.plan.targetSet();
    }
    readCosts(file, loaded);
    loaded.positions.reserve(static_cast<qsizetype>(loaded.result.items.size()));
    for (size_t k = 0; k < loaded.result.items.size(); ++k)
        loaded.positions.insert(loaded.result.items[k].image, k);
    return loaded;
}

} // namespace

EvalLoader::EvalLoader(QString databaseFile, QObject *parent)
    : QObject(parent), m_databaseFile(std::move(databaseFile))
{
}

EvalLoader::~EvalLoader()
{
    if (m_thread.joinable())
        m_thread.join();
}

void EvalLoader::load(const AnswerSource &rows, const AnswerSource &columns)
{
    if (isLoading())
        m_next = Wish{rows, columns};
    else
        start({rows, columns});
}

void EvalLoader::start(const Wish &wish)
{
    m_thread = std::thread([this, wish, file = m_databaseFile] {
        auto result = read(file, wish.rows, wish.columns);
        std::shared_ptr<const LoadedRun> loaded;
        QString error;
        if (result)
            loaded = std::make_shared<const LoadedRun>(*std::move(result));
        else
            error = result.error().message;
        // The destructor waits for this thread, so `this` is still there; Qt drops the call when it
        // is not there any more later.
        QMetaObject::invokeMethod(
            this, [this, loaded, error] { onDone(loaded, error); }, Qt::QueuedConnection);
    });
}

void EvalLoader::onDone(const std::shared_ptr<const LoadedRun> &run, const QString &error)
{
    m_thread.join();
    if (m_next) {
        const Wish wish = *std::exchange(m_next, std::nullopt);
        start(wish);
        return;
    }
    if (run)
        Q_EMIT loaded(run);
    else
        Q_EMIT failed(error);
}

} // namespace lesiondesk
