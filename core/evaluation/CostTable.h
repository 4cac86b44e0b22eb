// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/evaluation/EvalResult.h"
#include "core/store/ProjectPaths.h"

#include <QMap>
#include <QString>

#include <utility>

namespace lesiondesk
{

/// What a mistake costs, for the harm-weighted matrix. Without a file: malignant called benign 10,
/// malignant called uncertain 4, uncertain called benign 4, benign called malignant 2, any other
/// mistake 1, no mistake 0. A file (`costs.json` in the project's folder or any other) says
/// {"natures": {"malignant>benign": 20, …}, "classes": {"MEL>NEV": 30, …}}: a pair of classes
/// before a pair of natures, both before the defaults.
class CostTable
{
public:
    /// Fails with file, place and reason on an unknown nature, a cost that is negative or no
    /// number, and a field that is not known.
    static Result<CostTable> fromJson(const QByteArray &json, const QString &file);

    double cost(const EvalClass &truth, const EvalClass &predicted) const;

private:
    QMap<std::pair<Nature, Nature>, double> m_natures;
    QMap<std::pair<QString, QString>, double> m_classes;
};

/// The project's own costs.json, else the costs that go without a file. Fails on a file that cannot
/// be used.
Result<CostTable> loadCostTable(const ProjectPaths &paths);

} // namespace lesiondesk
