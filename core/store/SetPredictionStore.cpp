// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/SetPredictionStore.h"

#include "core/store/PackedFloats.h"

using namespace Qt::StringLiterals;

namespace lesiondesk
{

Result<void> SetPredictionStore::replace(RunId run, FrozenSetId set,
                                         const std::vector<Prediction> &predictions)
{
    LD_TRY_ASSIGN(const auto transaction, Transaction::begin(m_db));
    LD_TRY(m_db.run(u"DELETE FROM set_prediction WHERE run_id = ? AND set_id = ?"_s,
                    {run.value, set.value}));
    LD_TRY_ASSIGN(QSqlQuery insert,
                  m_db.prepare(u"INSERT INTO set_prediction (run_id, set_id, image_id, part, "
                               "truth, probabilities) VALUES (?, ?, ?, ?, ?, ?)"_s));
    for (const Prediction &prediction : predictions)
        LD_TRY(m_db.exec(insert, {run.value, set.value, prediction.image.value,
                                  static_cast<int>(prediction.partition), prediction.truth,
                                  packed(prediction.probabilities)}));
    return transaction->commit();
}

Result<std::vector<Prediction>> SetPredictionStore::get(RunId run, FrozenSetId set)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT image_id, part, truth, probabilities FROM set_prediction "
                           "WHERE run_id = ? AND set_id = ? ORDER BY image_id"_s,
                           {run.value, set.value}));
    std::vector<Prediction> predictions;
    while (rows.next())
        predictions.push_back({ImageId(rows.value(0).toLongLong()),
                               static_cast<Partition>(rows.value(1).toInt()), rows.value(2).toInt(),
                               unpacked(rows.value(3).toByteArray())});
    return predictions;
}

Result<std::vector<SetPredictionStore::Part>> SetPredictionStore::parts(RunId run)
{
    LD_TRY_ASSIGN(QSqlQuery rows,
                  m_db.run(u"SELECT set_id, part, count(*) FROM set_prediction WHERE run_id = ? "
                           "GROUP BY set_id, part ORDER BY set_id DESC, part DESC"_s,
                           {run.value}));
    std::vector<Part> parts;
    while (rows.next())
        parts.push_back({FrozenSetId(rows.value(0).toLongLong()),
                         static_cast<Partition>(rows.value(1).toInt()), rows.value(2).toInt()});
    return parts;
}

} // namespace lesiondesk
