// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/PlanFile.h"

#include "core/base/Files.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

// A plan is a page of text; a file of this size is something else.
constexpr qint64 kMaxBytes = 1 << 20;

} // namespace

Result<ParsedPlan> readPlanFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return failure(u"%1 is a folder: name a plan file."_s.arg(path));
    if (info.size() > kMaxBytes)
        return failure(u"%1 is larger than 1 MB: it is no plan."_s.arg(path));
    LD_TRY_ASSIGN(const QByteArray bytes, readFile(path));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isNull())
        return failure(
            u"%1 is no plan: %2 in line %3."_s.arg(path, error.errorString())
                .arg(bytes.first(std::min<qsizetype>(error.offset, bytes.size())).count('\n') + 1));
    if (!document.isObject())
        return failure(u"%1 is no plan: it must hold one JSON object."_s.arg(path));
    ParsedPlan parsed = TrainPlan::parse(document.object());
    QString &weights = parsed.plan.weights;
    if (!weights.isEmpty())
        weights = QDir::cleanPath(info.absoluteDir().absoluteFilePath(weights));
    return parsed;
}

Result<void> writePlanFile(const QString &path, const TrainPlan &plan)
{
    return writeFileAtomically(path, QJsonDocument(plan.toJson()).toJson(QJsonDocument::Indented));
}

} // namespace lesiondesk
